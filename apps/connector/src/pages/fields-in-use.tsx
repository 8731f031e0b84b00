/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { DiscoveredField } from '../setup/found-field.ts';
import type { ReadEmployees } from '../setup/read-employees-view.ts';
import { FormKey } from './layout.tsx';
import type { Session } from './session.ts';

export interface TargetNamed {
  readonly target: string;
  readonly label: string;
}

/** What a field of the company’s own may stand for, by HiBob’s labels. */
export function targetsIn({ items }: Pick<ReadEmployees, 'items'>): readonly TargetNamed[] {
  return items.flatMap(({ label: item, fields }) =>
    fields.flatMap(({ target, label }) =>
      target === null ? [] : [{ target, label: label === item ? label : `${item}: ${label}` }],
    ),
  );
}

const unseen = 'not seen in HiBob yet';

/** The fields of the company’s own that are read now, each with the way back. */
export function InUse({
  session,
  name,
  text,
  view,
  fields,
}: {
  readonly session: Session;
  readonly name: string;
  readonly text: string;
  readonly view: ReadEmployees;
  /** Those that were found just now: of a field that is newer than the last check they know the label. */
  readonly fields: readonly DiscoveredField[];
}) {
  const named = (id: string) => fields.find((one) => one.id === id);
  const mapped = view.items.flatMap(({ fields }) => fields.filter(({ mappedTo }) => mappedTo !== null));
  if (mapped.length + view.extra.length === 0) return null;
  const back = (key: 'unmap' | 'remove', value: string, words: string) => (
    <form method="post" action={`/connect/${name}/find`}>
      <FormKey session={session} />
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="field" value={value} />
      <button type="submit" name="do" value={key} class="plain">
        {words}
      </button>
    </form>
  );
  return (
    <table>
      <caption>Fields of your own in use</caption>
      <thead>
        <tr>
          <th scope="col">Your field</th>
          <th scope="col">Category</th>
          <th scope="col">Stands for</th>
          <th scope="col">
            <span class="hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mapped.map(({ target, label, mappedTo }) => (
          <tr>
            <th scope="row">{named(mappedTo?.id ?? '')?.label ?? mappedTo?.label}</th>
            <td>{named(mappedTo?.id ?? '')?.category ?? mappedTo?.category ?? unseen}</td>
            <td>{label}</td>
            <td>{back('unmap', target ?? '', `Read HiBob’s ${label} again`)}</td>
          </tr>
        ))}
        {view.extra.map(({ id, ...known }) => {
          const { label, category } = named(id) ?? known;
          return (
            <tr>
              <th scope="row">{label}</th>
              <td>{category ?? unseen}</td>
              <td>itself</td>
              <td>{back('remove', id, `Do not share ${label}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
