/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { endpoints } from '@hibob-kit/schemas';
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Explanation } from '../../explain/explanation.ts';
import type { Recorded } from '../../hibob/journal.ts';
import { nearMisses } from '../../journal/near-misses.ts';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Card, Chip, Heading } from '../components/parts.tsx';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { explainedNow, explainedThen, isWrong } from '../requests/asked-again.ts';
import { FixOffer } from '../requests/fix-offer.tsx';
import { type Reason, reasonsIn } from '../requests/reasons.ts';
import { StageLines } from '../requests/stage-lines.tsx';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { nameOf, StatusChip, sizeText } from './requests.tsx';

/** How many reasons are looked into for a fix. */
const reasonsMended = 4;

/** One request: what was left out of its answer, why, and what brings it. */
export const requestScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/requests/:n{[0-9]+}',
    answer: (visit) => withRequest(visit, (recorded) => visit.c.html(<Request visit={visit} recorded={recorded} />)),
  },
  {
    method: 'GET',
    path: '/requests/:n{[0-9]+}/why',
    answer: (visit) => withRequest(visit, async (recorded) => visit.c.html(await why(visit, recorded))),
  },
  { method: 'POST', path: '/requests/:n{[0-9]+}/apply', answer: (visit) => apply(visit) },
];

function withRequest<T>({ c, desk, company }: Visit, answer: (recorded: Recorded) => T) {
  const found = desk.world.journals.of(company.id).find(Number(c.req.param('n')));
  if (typeof found !== 'string') return answer(found);
  return goTo(
    c,
    at(company, '/requests'),
    'That request is not kept any more: the journal holds a few megabytes.',
    null,
    'bad',
  );
}

async function apply({ c, desk, company, form }: Visit) {
  const back = at(company, `/requests/${c.req.param('n')}`);
  const changes = z.array(z.unknown()).safeParse(parsed(text(form, 'changes')));
  const done = await desk.perform('POST', operationOn(company, '/explain/apply'), { changes: changes.data ?? [] });
  if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
  const { applied, version } = z.object({ applied: z.array(z.string()), version: z.number() }).parse(done.body);
  return goTo(c, back, `Applied: ${applied.join(' ')}`, version);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function Request({ visit, recorded }: { readonly visit: Visit; readonly recorded: Recorded }) {
  const { company } = visit;
  const { entry, circumstances } = recorded;
  const { n, method, path, query, serviceUserId, status, bytes, endpoint } = entry;
  const here = at(company, `/requests/${n}`);
  const body = circumstances.body ?? entry.body;
  return (
    <Page visit={visit} title={`Request ${n}`} place="requests">
      <Heading
        title={`${method} ${path}`}
        before={
          <p class="crumbs">
            <a href={at(company, '/requests')}>Requests</a>
          </p>
        }
        lead={
          <>
            {nameOf(company, serviceUserId)} · <StatusChip entry={entry} /> · {sizeText(bytes)} ·{' '}
            <time datetime={entry.at}>{entry.at.slice(0, 19).replace('T', ' ')}</time>
          </>
        }
      />
      {endpoint === null && status === 404 ? <NoEndpoint method={method} path={path} /> : null}
      {query !== '' || body !== null ? (
        <Card title="What was sent">
          {query === '' ? null : <pre>?{query}</pre>}
          {body === null ? null : <pre>{body}</pre>}
        </Card>
      ) : null}
      <div
        id="why"
        hx-get={`${here}/why`}
        hx-trigger="load"
        hx-target="this"
        hx-swap="innerHTML"
        hx-disinherit="*"
        aria-live="polite"
      >
        <Card title="Why it was answered so">
          <p class="soft">
            Working it out. <a href={`${here}/why`}>Show it by itself</a>
          </p>
        </Card>
      </div>
    </Page>
  );
}

function NoEndpoint({ method, path }: { readonly method: string; readonly path: string }) {
  const [nearest] = nearMisses(endpoints, method, path);
  return (
    <Notice kind="warn" title="HiBob has no such endpoint.">
      {nearest ? (
        <p>
          It may have meant <code>{`${nearest.method} ${nearest.path}`}</code>.
        </p>
      ) : null}
    </Notice>
  );
}

/** Works out every reason anew for the company as it is now: what was mended in the meantime is not offered again. */
async function why(visit: Visit, recorded: Recorded) {
  const then = await explainedThen(visit, recorded.entry.n);
  if (isWrong(then))
    return (
      <Notice kind="warn" title={then.error}>
        {then.fix}
      </Notice>
    );
  if (!then.counts)
    return <One visit={visit} recorded={recorded} then={then} now={await explainedNow(visit, recorded, {})} />;
  const reasons = reasonsIn(then);
  const offers = await Promise.all(
    reasons.slice(0, reasonsMended).map(async ({ about }) => {
      if (!about) return null;
      const now = await explainedNow(visit, recorded, {
        employee: about.employee,
        ...(about.field === null ? {} : { field: about.field }),
      });
      return isWrong(now) ? null : <FixOffer visit={visit} n={recorded.entry.n} now={now} />;
    }),
  );
  const { shown, all } = then.counts.employees;
  return (
    <div class="stack">
      <Card title="What was left out, and why">
        <p>{`${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} people are in the answer.`}</p>
        {reasons.length === 0 ? <p>Nothing that was asked for was held back by permissions.</p> : null}
      </Card>
      {reasons.map((reason, index) => (
        <ReasonCard reason={reason}>{offers[index] ?? null}</ReasonCard>
      ))}
    </div>
  );
}

function ReasonCard({ reason, children }: { readonly reason: Reason; readonly children: Child }) {
  const { of, count, stage, text: because, grade, source } = reason;
  const people = count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`;
  const title =
    of === 'people' ? `${people} left out` : of.length === 1 ? `${of[0]} left out` : `${of.length} fields left out`;
  return (
    <Card title={title} actions={<Chip>{stage}</Chip>}>
      {of === 'people' || of.length === 1 ? null : <p>{of.join(', ')}</p>}
      <p>
        {because} <span class="soft small">{`${of === 'people' ? '' : `Of ${people}. `}${grade}: ${source}`}</span>
      </p>
      {children}
    </Card>
  );
}

interface OneProps {
  readonly visit: Visit;
  readonly recorded: Recorded;
  readonly then: Explanation;
  readonly now: Awaited<ReturnType<typeof explainedNow>>;
}

function One({ visit, recorded, then, now }: OneProps) {
  return (
    <div class="stack">
      <Card title="Why it was answered so">
        <p>{then.paragraph}</p>
        <StageLines stages={then.stages} />
      </Card>
      {then.outcome === 'hidden' && !isWrong(now) ? (
        <Card title="What brings it">
          <FixOffer visit={visit} n={recorded.entry.n} now={now} />
        </Card>
      ) : null}
    </div>
  );
}
