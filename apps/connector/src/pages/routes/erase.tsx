/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { allows, type Scope } from '../../access/scopes.ts';
import { isTrouble, type Trouble, trouble, troubles } from '../../trouble.ts';
import { NotHere, type Visit } from '../door.tsx';
import { ErasePage } from '../erase-page.tsx';
import type { House } from '../house.ts';

/** Forgetting a person or a connection. Who it was stands in the form only: not in the address, not in the audit log. */
export function erasePages({ app, door }: House): void {
  app.get(
    '/connect/:name/erase',
    door.visit((visit) => shown(visit, null, null)),
  );
  app.post(
    '/connect/:name/erase/person',
    door.visit((visit) =>
      allowed(visit, 'people:erase', async () => {
        const id = typed(visit, 'id');
        if (id !== typed(visit, 'again')) return shown(visit, null, notTheSame);
        const erased = await visit.connector.erase(visit.name, id);
        if (isTrouble(erased)) return shown(visit, null, erased);
        await door.audit(visit.session, 'person.erased', visit.name, { ...erased });
        const { rows, events, references } = erased;
        const named = `${references} rows of others no longer name this person`;
        return shown(visit, `Erased: ${rows} rows and ${events} events; ${named}.`, null);
      }),
    ),
  );
  app.post(
    '/connect/:name/erase/readmit',
    door.visit((visit) =>
      allowed(visit, 'people:erase', async () => {
        const done = await visit.connector.readmit(visit.name, typed(visit, 'id'));
        if (isTrouble(done)) return shown(visit, null, done);
        await door.audit(visit.session, 'person.readmitted', visit.name);
        return done.readmitted
          ? shown(visit, 'The next sync may read this person again.', null)
          : shown(visit, null, notErased);
      }),
    ),
  );
  app.post(
    '/connect/:name/erase/connection',
    door.visit((visit) =>
      allowed(visit, 'connections:write', async () => {
        const { c, session, connector, name } = visit;
        if (typed(visit, 'again') !== name) return shown(visit, null, notItsName);
        const gone = await connector.disconnect(name);
        if (isTrouble(gone)) return shown(visit, null, gone);
        await door.audit(session, 'connection.deleted', name);
        return c.redirect('/connect', 303);
      }),
    ),
  );
}

/** Whoever came by a link connects HiBob and forgets nothing; a key may do what its scopes say. */
async function allowed(visit: Visit, needed: Scope, work: () => Promise<Response>): Promise<Response> {
  const { c, session } = visit;
  if (session.only !== null) return c.html(<NotHere session={session} />, 403);
  return allows(session.scopes, needed) ? work() : shown(visit, null, mayNot(needed));
}

async function shown(visit: Visit, done: string | null, wrong: Trouble | null): Promise<Response> {
  const { c, session, connector, name } = visit;
  if (session.only !== null) return c.html(<NotHere session={session} />, 403);
  const known = await connector.erasures(name);
  if (isTrouble(known)) return c.redirect('/connect', 303);
  const page = <ErasePage session={session} name={name} erased={known.erased} done={done} trouble={wrong} />;
  return c.html(page, wrong === null ? 200 : troubles[wrong.code].status);
}

function typed({ form }: Visit, field: string): string {
  return String(form.get(field) ?? '').trim();
}

const notTheSame = trouble('usage', 'The two ids are not the same.', 'Nobody was erased. Type the id in both fields.');
const notErased = trouble('person-unknown', 'This person had not been erased.', 'Nothing was changed.');
const notItsName = trouble('usage', 'This is not its name.', 'Nothing was erased. Type the name as it stands here.');

function mayNot(scope: Scope): Trouble {
  return trouble('scope-missing', 'The key you signed in with may not do this.', `It takes a key with ${scope}.`);
}
