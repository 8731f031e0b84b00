/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames } from '@hibob-kit/permissions';
import type { Cost, ReadEmployees, ReadField, ReadItem } from '../setup/read-employees-view.ts';
import { FormKey, Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';
import { singleFields } from './ticked.ts';

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
      <p>
        Each line says what it is for and which boxes it costs in HiBob. What you leave out is never asked for. Single
        fields can be left out as well: where the last field of a category is left out, its boxes stay empty.
      </p>
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
        {view.extra.length === 0 ? null : <Own fields={view.extra} />}
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
      {singleFields(item).length === 0 ? null : <Fields item={item} />}
    </div>
  );
}

/** Open where some of them are left out, so that nobody overlooks it. */
function Fields({ item: { id, label, selected, fields } }: { readonly item: ReadItem }) {
  const apart = new Set(fields.map(({ category }) => category)).size > 1;
  const isTwice = (field: ReadField) => fields.filter((one) => one.label === field.label).length > 1;
  const shared = fields.filter((field) => field.selected).length;
  const isPart = selected && shared < fields.length;
  return (
    <details open={isPart}>
      <summary>
        {selected ? (isPart ? `${shared} of ${fields.length} fields` : `All ${fields.length} fields`) : 'Single fields'}
        <span class="hidden"> of {label}</span>
      </summary>
      <fieldset class="fields">
        <legend class="hidden">Fields of {label}</legend>
        {selected ? null : <p class="quiet">Tick some to share only those.</p>}
        {fields.map((field) => (
          <Field of={id} field={field} beside={besides(field, apart, isTwice(field))} />
        ))}
      </fieldset>
    </details>
  );
}

/** What tells a field from the others of its item. */
function besides({ id, category, exists }: ReadField, isApart: boolean, isTwice: boolean): string {
  const parts = [isTwice ? id : null, exists ? null : 'not in your HiBob', exists && isApart ? category : null];
  return parts.filter((part) => part !== null).join(', ');
}

function Field({ of, field, beside }: { readonly of: string; readonly field: ReadField; readonly beside: string }) {
  const { id, label, selected, needed, without, mappedTo } = field;
  const box = `${of}-${id.replace(/\W/g, '-')}`;
  return (
    <div>
      <label for={box}>
        <input id={box} type="checkbox" name="fields" value={id} checked={selected} disabled={needed} /> {label}{' '}
        {beside === '' ? null : <span class="quiet">({beside})</span>}
      </label>
      {mappedTo === null ? null : (
        <p class="quiet">
          Read from “{mappedTo.label}”{mappedTo.category === null ? '' : ` in ${mappedTo.category}`}.
        </p>
      )}
      <p class="quiet">{needed ? 'Always needed.' : `Without it: ${without}`}</p>
    </div>
  );
}

/** Fields of the company's own that are shared as they are. */
function Own({ fields }: { readonly fields: ReadEmployees['extra'] }) {
  return (
    <fieldset class="choice">
      <legend>Fields of your own</legend>
      {fields.map(({ id, label, category }) => (
        <label class="tick">
          <input type="checkbox" name="fields" value={id} checked />
          <span>
            {label} <span class="quiet">{category ?? 'not seen in HiBob yet'}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function costText(costs: readonly Cost[]): string {
  return costs.map(({ category, boxes }) => `${category}: ${boxes.map((box) => boxNames[box]).join(', ')}`).join(' · ');
}
