/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { planMarkdown } from '../../cli/setup-markdown.ts';
import { isTrouble } from '../../trouble.ts';
import { FieldsPage } from '../fields-page.tsx';
import { HiBobPage } from '../hibob-page.tsx';
import { type House, ownWay } from '../house.ts';
import { NeedPage } from '../need-page.tsx';
import { ShortPage, TroubleNotice } from '../short-page.tsx';
import { changeIn } from '../ticked.ts';

/** The first three steps: what is needed, what is shared, and what that takes in HiBob. */
export function selectionPages({ app, door }: House): void {
  app.get(
    '/connect/:name/need',
    door.visit(async ({ c, session, name }) => c.html(<NeedPage session={session} name={name} />)),
  );
  app.get(
    '/connect/:name/fields',
    door.visit(async ({ c, session, connector, name }) => {
      const view = await connector.readEmployees(name, ownWay);
      if (!isTrouble(view)) return c.html(<FieldsPage session={session} name={name} view={view} />);
      return c.html(
        <ShortPage session={session} title="What you share">
          <TroubleNotice trouble={view} />
        </ShortPage>,
        400,
      );
    }),
  );
  app.post(
    '/connect/:name/fields',
    door.visit(async ({ c, session, connector, name, form }) => {
      const before = await connector.readEmployees(name, ownWay);
      const ticked = { items: textsOf(form, 'items'), fields: textsOf(form, 'fields') };
      const changed = isTrouble(before)
        ? before
        : await connector.changeSelection(
            name,
            { ...changeIn(before, ticked), anonymous: form.get('anonymous') === 'on' },
            ownWay,
          );
      if (isTrouble(changed)) {
        return c.html(
          <ShortPage session={session} title="What you share">
            <TroubleNotice trouble={changed} />
          </ShortPage>,
          400,
        );
      }
      await door.audit(session, 'selection.changed', name);
      return c.redirect(`/connect/${name}/hibob`, 303);
    }),
  );
  app.get(
    '/connect/:name/hibob',
    door.visit(async ({ c, session, connector, name }) => {
      const plan = await connector.plan(name, ownWay);
      if (!isTrouble(plan))
        return c.html(<HiBobPage session={session} name={name} plan={plan} markdown={planMarkdown(plan)} />);
      return c.html(
        <ShortPage session={session} title="In HiBob">
          <TroubleNotice trouble={plan} />
        </ShortPage>,
        400,
      );
    }),
  );
}

function textsOf(form: FormData, key: string): ReadonlySet<string> {
  return new Set(form.getAll(key).map(String));
}
