/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames } from '@hibob-kit/permissions';
import type { FieldReport } from '../setup/check-field.ts';
import type { DiscoveredField } from '../setup/found-field.ts';
import { FormKey, Notice, Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';

export interface FindShown {
  readonly session: Session;
  readonly name: string;
  readonly text: string;
  readonly fields: readonly DiscoveredField[];
  /** What a field of the company's own may stand for. */
  readonly targets: readonly string[];
  readonly checked: FieldReport | null;
  readonly trouble: { readonly message: string; readonly fix: string } | null;
}

/** Finds a field by the label the company sees, says what it takes, and maps it. */
export function FindPage({ session, name, text, fields, targets, checked, trouble }: FindShown) {
  return (
    <Page title="Find a field" session={session}>
      <Steps name={name} at="fields" />
      <h1>Find a field</h1>
      <form method="get" action={`/connect/${name}/find`} class="row">
        <label for="text">Its label, as you see it in HiBob</label>
        <input id="text" name="text" value={text} required />
        <button type="submit">Find</button>
      </form>
      {trouble === null ? null : (
        <Notice kind="bad" title={trouble.message}>
          <p>{trouble.fix}</p>
        </Notice>
      )}
      {checked === null ? null : <Checked report={checked} />}
      {text !== '' && fields.length === 0 && trouble === null ? <p>No field has a label like that.</p> : null}
      {fields.map((field) => (
        <section class="finding">
          <h2>{field.label}</h2>
          <p>
            In the {field.categoryKind === 'custom' ? 'custom category' : 'category'} <strong>{field.category}</strong>.
            Tick {field.tick.map((right) => boxNames[right]).join(' and ')} there
            {field.edit === 'unknown' ? '; tick Edit as well if HiBob shows the field as dots.' : '.'}
          </p>
          <div class="row">
            <form method="post" action={`/connect/${name}/find`} class="row">
              <FormKey session={session} />
              <input type="hidden" name="field" value={field.id} />
              <input type="hidden" name="text" value={text} />
              <label for={`target-${field.id}`}>It is our</label>
              <select id={`target-${field.id}`} name="target">
                {targets.map((target) => (
                  <option value={target} selected={field.targets.includes(target)}>
                    {target}
                  </option>
                ))}
              </select>
              <button type="submit" name="do" value="map">
                Use it
              </button>
              <button type="submit" name="do" value="check" class="plain">
                Can it be read?
              </button>
            </form>
          </div>
        </section>
      ))}
      <p>
        <a href={`/connect/${name}/fields`}>Back to what you share</a>
      </p>
    </Page>
  );
}

function Checked({ report }: { readonly report: FieldReport }) {
  const { people, state, field } = report;
  return (
    <Notice kind={state === 'readable' ? 'good' : 'calm'} title={`${field.label}: ${state}`}>
      <p>
        {people.filled} of {people.asked} people show a value.
      </p>
      {report.findings.map((finding) => (
        <p>
          {finding.title} {finding.fix.join(' → ')}
        </p>
      ))}
    </Notice>
  );
}
