/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { boxNames, type Finding, type PlanRow, rights } from '@hibob-kit/permissions';
import type { CheckReport } from '../check/check.ts';
import { checkMarkdown } from '../cli/markdown.ts';
import { afterFixLines } from '../cli/render-check.ts';
import { AsText } from './as-text.tsx';
import { FormKey, Notice, Page, Steps } from './layout.tsx';
import { momentText } from './moment-text.ts';
import type { Session } from './session.ts';

export interface CheckShown {
  readonly session: Session;
  readonly name: string;
  readonly report: CheckReport | null;
  readonly at: string | null;
  readonly trouble: { readonly message: string; readonly fix: string } | null;
}

/** A check that goes on; it may wait until HiBob shows a change. The page asks again every two seconds, with or without a script. */
export function CheckingPage({
  session,
  name,
  step,
}: Pick<CheckShown, 'session' | 'name'> & { readonly step: string }) {
  return (
    <Page title="Check" session={session} refresh={2}>
      <Steps name={name} at="check" />
      <h1>Check</h1>
      <section aria-live="polite">
        <p>{step}</p>
        <progress aria-label="Progress" />
        <p class="quiet">You may leave this page; it goes on.</p>
      </section>
    </Page>
  );
}

/** Step 5: what HiBob lets us read, each finding with its reason and its fix. */
export function CheckPage({ session, name, report, at, trouble }: CheckShown) {
  return (
    <Page title="Check" session={session}>
      <Steps name={name} at="check" />
      <h1>Check</h1>
      {trouble === null ? null : (
        <Notice kind="bad" title={trouble.message}>
          <p>{trouble.fix}</p>
        </Notice>
      )}
      {report === null ? <p>Nothing was checked yet.</p> : <Verdict report={report} at={at} />}
      {report === null || report.verdict === 'refused' ? null : (
        <p>
          <a class="button" href={`/connect/${name}/sync`}>
            Go on to the first sync
          </a>
        </p>
      )}
      {report === null || report.findings.length === 0 ? <Again session={session} name={name} report={report} /> : null}
      {report === null ? null : (
        <>
          {report.findings.map((finding, index) => (
            <FindingSection finding={finding} number={index + 1} />
          ))}
          {report.findings.length > 0 ? <Again session={session} name={name} report={report} /> : null}
          {report.plan.length === 0 ? null : <Boxes plan={report.plan} />}
          {report.notes.map((note) => (
            <p class="quiet">{note}</p>
          ))}
          <h2>No API shows this, so look yourself</h2>
          <ul>
            {report.checklist.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          {report.findings.length === 0 ? null : <ForATicket report={report} />}
          {report.findings.length === 0 ? null : (
            <p>
              Is something missing because your company keeps it in a field of its own?{' '}
              <a href={`/connect/${name}/find`}>Find the field</a>.
            </p>
          )}
        </>
      )}
    </Page>
  );
}

/** Behind the findings: whoever comes to it has read what to do. */
function Again({ session, name, report }: Pick<CheckShown, 'session' | 'name' | 'report'>) {
  return (
    <form method="post" action={`/connect/${name}/check`}>
      <FormKey session={session} />
      <button type="submit" class={report === null || report.verdict === 'refused' ? undefined : 'plain'}>
        {report === null ? 'Check now' : report.verdict === 'ready' ? 'Check again' : 'I have fixed it, try again'}
      </button>
    </form>
  );
}

function Verdict({ report, at }: { readonly report: CheckReport; readonly at: string | null }) {
  const seen =
    report.people === null
      ? ''
      : ` It sees ${report.people.visible} people, ${report.people.inactive} of them inactive.`;
  const [kind, title] =
    report.verdict === 'ready'
      ? (['good', 'Everything you share can be read.'] as const)
      : report.verdict === 'refused'
        ? (['bad', 'Something you share cannot be read yet.'] as const)
        : (['calm', 'It works, and could be better.'] as const);
  return (
    <Notice kind={kind} title={title}>
      <p>
        {report.serviceUserId}.{seen} {report.requests.sent} requests{at === null ? '' : `, ${momentText(at)}`}.
      </p>
      {(report.afterFix === undefined ? [] : afterFixLines(report.afterFix)).map((line) => (
        <p>{line}</p>
      ))}
    </Notice>
  );
}

function FindingSection({ finding, number }: { readonly finding: Finding; readonly number: number }) {
  return (
    <section class={`finding ${finding.severity}`} aria-labelledby={`finding-${number}`}>
      <h2 id={`finding-${number}`}>
        {number}. {finding.title}
      </h2>
      <p class="quiet">
        {finding.severity === 'blocking' ? 'Must be mended' : 'Advice'} · {finding.certainty} ·{' '}
        <code>{finding.code}</code>
      </p>
      {finding.fields.length > 0 ? <p>It costs: {finding.fields.join(', ')}.</p> : null}
      <h3>What was seen</h3>
      <ul>
        {finding.evidence.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <h3>{finding.causes.length > 1 ? 'Why: one of these, the likeliest first' : 'Why'}</h3>
      <ol>
        {finding.causes.map(({ cause, lookAt }) => (
          <li>
            {cause}
            {finding.causes.length > 1 ? <span class="quiet"> To tell: {lookAt}</span> : null}
          </li>
        ))}
      </ol>
      {finding.fix.length > 0 ? (
        <>
          <h3>In HiBob</h3>
          <ol>
            {finding.fix.map((click) => (
              <li>{click}</li>
            ))}
          </ol>
        </>
      ) : null}
      {finding.instead === null ? null : <p>Or: {finding.instead}</p>}
    </section>
  );
}

/** For whoever has to ask somebody else to tick the boxes. It holds no data of any person. */
function ForATicket({ report }: { readonly report: CheckReport }) {
  return (
    <>
      <button type="button" class="plain" data-copy="check-text" hidden>
        Copy all of this as text
      </button>
      <AsText id="check-text" title="The check as text" text={checkMarkdown(report)} />
    </>
  );
}

function Boxes({ plan }: { readonly plan: readonly PlanRow[] }) {
  return (
    <details>
      <summary>Every box, and whether it is proved</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Category</th>
            {rights.map((right) => (
              <th scope="col">{boxNames[right]}</th>
            ))}
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {plan.map((row) => (
            <tr>
              <th scope="row">{row.category}</th>
              {rights.map((right) => (
                <td>{row[right]}</td>
              ))}
              <td>{row.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
