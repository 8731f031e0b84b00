/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { timeOn, written } from '../../company/company-clock.ts';
import { Hidden, TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { dayText, Page } from '../components/page.tsx';
import { Act, Card, Chip, Heading } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';

/** The company's clock: what falls into the time between happens, events of webhooks too. */
export const timeScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/time', answer: (visit) => visit.c.html(<Time visit={visit} wrong={null} />) },
  { method: 'POST', path: '/time', answer: (visit) => turn(visit) },
  { method: 'POST', path: '/time/line', answer: (visit) => turnLine(visit) },
];

async function turn(visit: Visit) {
  const { c, desk, company, form } = visit;
  const sent = { today: text(form, 'today'), advance: text(form, 'advance') };
  const wish = {
    ...(sent.today === '' ? {} : { today: sent.today }),
    ...(sent.advance === '' ? {} : { advance: sent.advance }),
    ...(form.has('frozen') ? { frozen: text(form, 'frozen') === 'yes' } : {}),
  };
  const done = await desk.perform('PUT', operationOn(company, '/clock'), wish);
  if (done.kind === 'wrong') return c.html(<Time visit={visit} wrong={done} />, 422);
  const now = desk.world.store.get(company.id);
  return goTo(
    c,
    at(company, '/time'),
    `It is ${dayText(now?.today ?? company.today)} in ${company.spec.name}.`,
    now?.version ?? null,
  );
}

async function turnLine(visit: Visit) {
  const { c, desk, company, form } = visit;
  const done = await desk.perform('PUT', operationOn(company, '/transport-clock'), { advance: text(form, 'advance') });
  if (done.kind === 'wrong') return goTo(c, at(company, '/time'), `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, at(company, '/time'), 'The clock of rate limits and retries is ahead by that much.');
}

const steps = [
  { label: 'One hour', advance: 'PT1H' },
  { label: 'One day', advance: 'P1D' },
  { label: 'One week', advance: 'P7D' },
  { label: 'One month', advance: 'P1M' },
  { label: 'One year', advance: 'P1Y' },
] as const;

function Time({ visit, wrong }: { readonly visit: Visit; readonly wrong: Wrong | null }) {
  const { company, desk, form } = visit;
  const shows = written(timeOn(company.clock, desk.world.clock));
  const stands = company.clock.since === null;
  const here = at(company, '/time');
  return (
    <Page visit={visit} title="Time" place="time">
      <Heading
        title="Time"
        lead="Every company has a clock of its own. Turning it makes happen what falls into the time between: first days, last days, raises, webhooks."
      />
      <Card>
        <p class="clock">
          <time datetime={shows}>{dayText(shows.slice(0, 10))}</time>, {shows.slice(11, 16)}
        </p>
        <p>
          <Chip kind={stands ? 'plain' : 'good'}>{stands ? 'The clock stands still' : 'The clock goes'}</Chip>
        </p>
        <div class="actions">
          {steps.map(({ label, advance }) => (
            <Act action={here} label={`+ ${label.toLowerCase()}`}>
              <Hidden name="advance" value={advance} />
            </Act>
          ))}
          <Act action={here} label={stands ? 'Set it going' : 'Stop it'}>
            <Hidden name="frozen" value={stands ? 'no' : 'yes'} />
          </Act>
        </div>
      </Card>
      <Card title="Turn it to a day">
        <Refusal wrong={wrong} fields={['today']} />
        <form method="post" action={here} class="inline">
          <TextField name="today" label="Day" type="date" value={text(form, 'today') || company.today} wrong={wrong} />
          <button type="submit">Turn the clock</button>
        </form>
      </Card>
      <Card title="The clock of the line">
        <p class="soft">
          Rate limits, the firewall and weather run on another clock, so that nobody has to wait for them.
        </p>
        <div class="actions">
          {[
            { label: '+ one minute', advance: 'PT1M' },
            { label: '+ one hour', advance: 'PT1H' },
          ].map(({ label, advance }) => (
            <Act action={`${here}/line`} label={label}>
              <Hidden name="advance" value={advance} />
            </Act>
          ))}
        </div>
      </Card>
    </Page>
  );
}
