/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames } from '@hibob-kit/permissions';
import type { FieldReport } from '../setup/check-field.ts';
import type { DiscoveredField } from '../setup/found-field.ts';
import type { FieldSource } from '../setup/plan-report.ts';
import type { ReadEmployees } from '../setup/read-employees-view.ts';
import type { Trouble } from '../trouble.ts';
import { InUse, targetsIn } from './fields-in-use.tsx';
import { FormKey, Notice, Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';
import { TroubleNotice } from './short-page.tsx';

export interface FindShown {
  readonly session: Session;
  readonly name: string;
  readonly view: ReadEmployees;
  readonly text: string;
  readonly fields: readonly DiscoveredField[];
  /** Where the fields are known from; null: nothing was looked for. */
  readonly source: FieldSource | null;
  readonly checked: FieldReport | null;
  readonly trouble: Trouble | null;
}

/** Finds a field by the label the company sees, says what it takes, and maps it. */
export function FindPage({ session, name, view, text, fields, source, checked, trouble }: FindShown) {
  return (
    <Page title="Find a field" session={session}>
      <Steps name={name} at="fields" />
      <h1>Find a field</h1>
      <p>
        Many companies keep gender, a level or a team in a field of their own. Find it by its label, and say what it
        stands for.
      </p>
      <form method="get" action={`/connect/${name}/find`} class="row">
        <label for="text">Its label, as you see it in HiBob</label>
        <input id="text" name="text" value={text} required />
        <button type="submit">Find</button>
      </form>
      <TroubleNotice trouble={trouble} />
      {checked === null ? null : <Checked report={checked} />}
      {source === 'HiBob’s standard fields' ? (
        <p class="quiet">
          Your HiBob was not asked yet, so these are the fields that every HiBob has. Your own are found after you have
          given <a href={`/connect/${name}/credentials`}>id and token</a>.
        </p>
      ) : null}
      {source !== null && fields.length === 0 && trouble === null ? <p>No field has a label like that.</p> : null}
      {fields.map((field) => (
        <Found session={session} name={name} view={view} text={text} field={field} />
      ))}
      <InUse session={session} name={name} text={text} view={view} fields={fields} />
      <p>
        <a href={`/connect/${name}/fields`}>Back to what you share</a>
      </p>
    </Page>
  );
}

function Found({
  session,
  name,
  view,
  text,
  field,
}: Pick<FindShown, 'session' | 'name' | 'view' | 'text'> & { readonly field: DiscoveredField }) {
  const id = `field-${field.id.replace(/\W/g, '-')}`;
  return (
    <section class="finding" aria-labelledby={id}>
      <h2 id={id}>{field.label}</h2>
      <p>
        In the {field.categoryKind === 'custom' ? 'custom category' : 'category'} <strong>{field.category}</strong>.
        Tick {field.tick.map((right) => boxNames[right]).join(' and ')} there
        {field.edit === 'unknown' ? '; tick Edit as well if HiBob shows the field as dots.' : '.'}
      </p>
      <form method="post" action={`/connect/${name}/find`}>
        <FormKey session={session} />
        <input type="hidden" name="field" value={field.id} />
        <input type="hidden" name="text" value={text} />
        <div class="row">
          <label for={`${id}-target`}>It stands for</label>
          <select id={`${id}-target`} name="target" required>
            <option value="">choose …</option>
            {targetsIn(view).map(({ target, label }) => (
              <option value={target} selected={field.targets.includes(target)}>
                {label}
              </option>
            ))}
          </select>
          <button type="submit" name="do" value="map">
            Use it
          </button>
        </div>
        <div class="row">
          <button type="submit" name="do" value="check" class="plain" formnovalidate>
            Can it be read?
          </button>
          {field.custom ? (
            <button type="submit" name="do" value="add" class="plain" formnovalidate>
              Share it as it is
            </button>
          ) : null}
        </div>
      </form>
    </section>
  );
}

const states: Readonly<Record<FieldReport['state'], readonly [kind: 'good' | 'calm' | 'bad', words: string]>> = {
  readable: ['good', 'can be read'],
  'empty for everybody': ['calm', 'can be read, and is empty for everybody'],
  hidden: ['bad', 'is hidden from the service user'],
  'nobody visible': ['bad', 'cannot be told: no person is visible'],
};

function Checked({ report }: { readonly report: FieldReport }) {
  const { people, state, field } = report;
  const [kind, words] = states[state];
  return (
    <Notice kind={kind} title={`${field.label} ${words}.`}>
      <p>
        {people.filled} of {people.asked} people show a value.
      </p>
      {report.findings.map((finding) => (
        <>
          <p>{finding.title}</p>
          <ol>
            {finding.fix.map((click) => (
              <li>{click}</li>
            ))}
          </ol>
        </>
      ))}
    </Notice>
  );
}
