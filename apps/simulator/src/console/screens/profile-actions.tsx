/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Person } from '../../company/people.ts';
import { Refusal } from '../components/notice.tsx';
import type { Wrong } from '../desk.ts';
import { goTo } from '../note.ts';
import { type Action, actions } from '../people/actions.tsx';
import { ProfilePage } from '../people/profile-page.tsx';
import { nameIn } from '../people/who.tsx';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { withPerson } from './profile.tsx';

/** Terminate, put on leave, rehire: one form, one operation each. */
export const profileActionScreens: readonly CompanyScreen[] = [
  ...actions.flatMap((action): readonly CompanyScreen[] => [
    {
      method: 'GET',
      path: `/people/:person{[0-9]+}/${action.id}`,
      answer: (visit) =>
        withPerson(visit, (person) => visit.c.html(<Ask visit={visit} person={person} action={action} wrong={null} />)),
    },
    {
      method: 'POST',
      path: `/people/:person{[0-9]+}/${action.id}`,
      answer: (visit) => withPerson(visit, (person) => act(visit, person, action)),
    },
  ]),
];

async function act(visit: Visit, person: Person, action: Action) {
  const { c, desk, company, form } = visit;
  const done = await desk.perform(
    'POST',
    operationOn(company, `/employees/${person.id}/${action.id}`),
    action.body(form),
  );
  if (done.kind === 'wrong') return c.html(<Ask visit={visit} person={person} action={action} wrong={done} />, 422);
  return goTo(
    c,
    at(company, `/people/${person.id}?category=lifecycle`),
    `${nameIn(person)} ${action.said}.`,
    desk.world.store.get(company.id)?.version ?? null,
  );
}

function Ask({
  visit,
  person,
  action,
  wrong,
}: {
  readonly visit: Visit;
  readonly person: Person;
  readonly action: Action;
  readonly wrong: Wrong | null;
}) {
  const here = at(visit.company, `/people/${person.id}`);
  return (
    <ProfilePage visit={visit} person={person} categoryId={null} live="say so">
      <form method="post" action={`${here}/${action.id}`} class="card sheet form">
        <h2>{action.title}</h2>
        <Refusal wrong={wrong} fields={action.fields} />
        {action.inputs(visit.company, visit.form, wrong)}
        <div class="foot">
          <button type="submit">{action.button}</button>
          <a class="button quiet" href={here}>
            Cancel
          </a>
        </div>
      </form>
    </ProfilePage>
  );
}
