/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames } from '@hibob-kit/permissions';
import type { Cost, ReadEmployees, ReadItem } from '../setup/read-employees-view.ts';
import { FormKey, Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';

/** Step 2: Read Employees, field by field. */
export function FieldsPage({
  session,
  name,
  view,
}: {
  readonly session: Session;
  readonly name: string;
  readonly view: ReadEmployees;
}) {
  return (
    <Page title="What you share" session={session}>
      <Steps name={name} at="fields" />
      <h1>What you share</h1>
      <p>Each line says what it is for and which boxes it costs in HiBob. What you leave out is never asked for.</p>
      <form method="post" action={`/connect/${name}/fields`}>
        <FormKey session={session} />
        <fieldset class="choice">
          <legend>Names</legend>
          <label class="tick">
            <input type="checkbox" name="anonymous" checked={view.anonymous} />
            <span>
              Share anonymously: no names, e-mail addresses or birth dates are read; people appear under a pseudonym
              that stays the same.
            </span>
          </label>
        </fieldset>
        <fieldset class="choice">
          <legend>Read Employees</legend>
          {view.items.map((item) => (
            <Item item={item} />
          ))}
        </fieldset>
        <button type="submit">Save and go on</button>
      </form>
      <p>
        Is gender, a level or a team kept in a field of your own? <a href={`/connect/${name}/find`}>Find the field</a>{' '}
        and say what it stands for.
      </p>
    </Page>
  );
}

function Item({ item }: { readonly item: ReadItem }) {
  const id = `item-${item.id}`;
  return (
    <div class="item">
      <div>
        <label for={id}>
          <input id={id} type="checkbox" name="items" value={item.id} checked={item.selected} disabled={item.needed} />{' '}
          <strong>{item.label}</strong>
          {item.needed ? <span class="quiet"> always needed</span> : null}
        </label>
        <p>{item.purpose}</p>
        {item.selected || item.needed ? null : <p class="quiet">Without it: {item.without}</p>}
      </div>
      <p class="cost">{costText(item.costs)}</p>
    </div>
  );
}

function costText(costs: readonly Cost[]): string {
  return costs.map(({ category, boxes }) => `${category}: ${boxes.map((box) => boxNames[box]).join(', ')}`).join(' · ');
}
