/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Scenario } from '@hibob-kit/scenarios';
import { z } from 'zod';
import { TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Refusal } from '../components/notice.tsx';
import { OpenPage } from '../components/page.tsx';
import { Card, Chip, Copyable, Heading } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import type { OpenScreen, Visit } from '../screen.ts';
import { NewCredentials } from './company-home.tsx';

/** The catalogue: what customers did, what it breaks, and what a check must find. */
export const scenarioScreens: readonly OpenScreen[] = [
  { method: 'GET', path: '/scenarios', answer: (visit) => visit.c.html(<Catalogue visit={visit} />) },
  {
    method: 'GET',
    path: '/scenarios/:scenario',
    answer: (visit) =>
      withScenario(visit, (scenario) => visit.c.html(<One visit={visit} scenario={scenario} wrong={null} />)),
  },
  {
    method: 'POST',
    path: '/scenarios/:scenario',
    answer: (visit) => withScenario(visit, (scenario) => open(visit, scenario)),
  },
];

type OpenVisit = Omit<Visit, 'company'>;

function withScenario<T>({ c, desk }: OpenVisit, answer: (scenario: Scenario) => T) {
  const scenario = desk.world.scenarios.find(({ id }) => id === c.req.param('scenario'));
  return scenario ? answer(scenario) : goTo(c, '/console/scenarios', 'There is no such scenario.', null, 'bad');
}

const created = z.object({
  id: z.string(),
  serviceUsers: z.array(z.object({ id: z.string(), name: z.string(), token: z.string() })),
});

async function open(visit: OpenVisit, scenario: Scenario) {
  const { c, desk, form } = visit;
  const [employees, seed] = [text(form, 'employees'), text(form, 'seed')];
  const wishes = {
    ...(employees === '' ? {} : { employees: Number(employees) }),
    ...(seed === '' ? {} : { seed: Number(seed) }),
  };
  const done = await desk.perform('POST', '/companies', { scenario: scenario.id, ...wishes });
  if (done.kind === 'wrong') return c.html(<One visit={visit} scenario={scenario} wrong={done} />, 422);
  const { id, serviceUsers } = created.parse(done.body);
  const company = desk.world.store.get(id);
  return company
    ? c.html(<NewCredentials visit={{ ...visit, company }} credentials={serviceUsers} title={scenario.title} />)
    : c.notFound();
}

function verdictKind({ expect: { verdict } }: Scenario): 'good' | 'warn' | 'bad' {
  return verdict === 'ready' ? 'good' : verdict === 'refused' ? 'bad' : 'warn';
}

function Catalogue({ visit: { desk, c } }: { readonly visit: OpenVisit }) {
  const wanted = (c.req.query('search') ?? '').toLowerCase();
  const fits = ({ title, story, id }: Scenario) => [title, story, id].some((one) => one.toLowerCase().includes(wanted));
  const guides = [...new Set(desk.world.scenarios.map(({ guide }) => guide))];
  return (
    <OpenPage title="Scenarios">
      <Heading
        title="Scenarios"
        lead="What customers did, what it breaks, and what a check must find. Open one, and it is a company of your own."
      >
        <form method="get" action="/console/scenarios" class="inline">
          <div class="search">
            <Icon name="search" />
            <input
              type="search"
              id="search"
              name="search"
              value={c.req.query('search') ?? ''}
              placeholder="Search scenarios"
              aria-label="Search scenarios"
            />
          </div>
        </form>
      </Heading>
      {guides.map((guide) => {
        const mine = desk.world.scenarios.filter((scenario) => scenario.guide === guide && fits(scenario));
        return mine.length === 0 ? null : (
          <section class="stack">
            <h2>{guide === null ? 'Beyond the guide' : `Guide: ${guide}`}</h2>
            <div class="cards">
              {mine.map((scenario) => (
                <section class="card tile-card">
                  <h3>
                    <a class="row-link" href={`/console/scenarios/${scenario.id}`}>
                      {scenario.title}
                    </a>
                  </h3>
                  <p class="soft">{scenario.story}</p>
                  <div class="chips">
                    <Chip kind={verdictKind(scenario)}>{scenario.expect.verdict}</Chip>
                    {scenario.expect.findings.length > 0 ? (
                      <Chip>
                        {scenario.expect.findings.length === 1
                          ? '1 finding'
                          : `${scenario.expect.findings.length} findings`}
                      </Chip>
                    ) : null}
                  </div>
                </section>
              ))}
            </div>
          </section>
        );
      })}
    </OpenPage>
  );
}

function One({
  visit,
  scenario,
  wrong,
}: {
  readonly visit: OpenVisit;
  readonly scenario: Scenario;
  readonly wrong: Wrong | null;
}) {
  const { c, form, desk } = visit;
  const { id, title, story, guide, expect, company } = scenario;
  return (
    <OpenPage title={title}>
      <Heading
        title={title}
        lead={story}
        before={
          <p class="crumbs">
            <a href="/console/scenarios">Scenarios</a>
            {guide ? ` › Guide: ${guide}` : ''}
          </p>
        }
      />
      <div class="columns">
        <div class="stack">
          <Card title="What a check must find" actions={<Chip kind={verdictKind(scenario)}>{expect.verdict}</Chip>}>
            {expect.findings.length === 0 ? <p>Nothing: the connection is ready.</p> : null}
            {expect.findings.map((finding) => (
              <div class="stack">
                <h3>
                  {finding.title}{' '}
                  <Chip kind={finding.severity === 'blocking' ? 'bad' : 'warn'}>{finding.severity}</Chip>
                </h3>
                {finding.fields.length > 0 ? <p class="soft">It costs {finding.fields.join(', ')}.</p> : null}
                <ol class="steps">
                  {finding.fix.map((click) => (
                    <li>{click}</li>
                  ))}
                </ol>
              </div>
            ))}
          </Card>
        </div>
        <div class="stack">
          <form method="post" action={`/console/scenarios/${id}`} class="card form">
            <h2>Open it</h2>
            <Refusal wrong={wrong} fields={['employees', 'seed']} />
            <TextField
              name="employees"
              label="People"
              type="number"
              value={text(form, 'employees') || String(company.employees)}
              wrong={wrong}
            />
            <TextField
              name="seed"
              label="Seed"
              type="number"
              value={text(form, 'seed') || String(company.seed)}
              wrong={wrong}
              hint="The same seed is the same people, on every machine."
            />
            <div class="foot">
              <button type="submit">Open</button>
            </div>
          </form>
          {desk.world.guarantees.scenarioCredentials === 'loopback' ? (
            <Card title="Or call it by its name">
              <p class="soft">
                A program that can only be given a service user takes these: the company is there at its first call.
              </p>
              <Copyable label="ID" value={`SCENARIO-${id}`} />
              <Copyable label="Token" value={`people=${company.employees},seed=${company.seed}`} />
              <Copyable label="Base URL" value={new URL(c.req.url).origin} />
            </Card>
          ) : null}
        </div>
      </div>
    </OpenPage>
  );
}
