/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { changesBetween } from '../../isolation/changes-between.ts';
import { Icon } from '../components/icon.tsx';
import { dayText, Page } from '../components/page.tsx';
import { Act, Card, Chip, Copyable, Heading } from '../components/parts.tsx';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';

const created = z.object({
  id: z.string(),
  serviceUsers: z.array(z.object({ id: z.string(), name: z.string(), token: z.string() })),
});

/** What this company is, and what is done to it whole. */
export const companyHomeScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '', answer: (visit) => home(visit) },
  {
    method: 'POST',
    path: '/duplicate',
    answer: async ({ c, desk, company }) => {
      const done = await desk.perform('POST', operationOn(company, '/fork'), {});
      if (done.kind === 'wrong') return goTo(c, at(company), `${done.error} ${done.fix}`, null, 'bad');
      const { id, serviceUsers } = created.parse(done.body);
      const copy = desk.world.store.get(id);
      if (!copy) return c.notFound();
      return c.html(
        <NewCredentials
          visit={{ c, desk, company: copy, form: new FormData(), note: null }}
          credentials={serviceUsers}
          title={`A copy of ${company.spec.name}`}
        />,
      );
    },
  },
  {
    method: 'POST',
    path: '/reset',
    answer: async ({ c, desk, company }) => {
      const done = await desk.perform('POST', operationOn(company, '/reset'), {});
      if (done.kind === 'wrong') return goTo(c, at(company), `${done.error} ${done.fix}`, null, 'bad');
      return goTo(c, at(company), 'The company is as it began.', desk.world.store.get(company.id)?.version ?? null);
    },
  },
  {
    method: 'POST',
    path: '/delete',
    answer: async ({ c, desk, company }) => {
      await desk.perform('DELETE', operationOn(company));
      return goTo(c, '/console', `${company.spec.name} (${company.id}) is deleted.`);
    },
  },
  {
    method: 'POST',
    path: '/undo',
    answer: async ({ c, desk, company, form }) => {
      const version = Number(text(form, 'version'));
      const done = await desk.perform('POST', operationOn(company, '/undo'), { version });
      const back = sameSite(c.req.header('referer')) ?? at(company);
      if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
      const { undid } = z.object({ undid: z.array(z.string()) }).parse(done.body);
      return goTo(c, back, `Undone: ${undid.join(', ')}.`);
    },
  },
];

/** Where a form came from, without its host; null where nobody says, or it was no page of the console. */
function sameSite(referer: string | undefined): string | null {
  const url = referer === undefined || !URL.canParse(referer) ? null : new URL(referer);
  return url?.pathname.startsWith('/console/') && !url.pathname.endsWith('/undo')
    ? `${url.pathname}${url.search}`
    : null;
}

function home(visit: Visit) {
  const { c, company, desk } = visit;
  const scenario = desk.world.scenarios.find(({ id }) => id === company.scenarioId);
  const [first] = desk.world.store.history(company.id);
  const changes = first ? changesBetween(first.company, company) : [];
  return c.html(
    <Page visit={visit} title="This company" place="company">
      <Heading
        title={company.spec.name}
        lead={scenario?.story ?? 'A company of your own.'}
        before={<p class="crumbs">{company.id}</p>}
      >
        <Act action={at(company, '/duplicate')} label="Duplicate" />
        <a class="button quiet" href={at(company, '/share')}>
          Share
        </a>
        <Act
          action={at(company, '/reset')}
          label="Begin anew"
          confirm="Bring this company back to how it began? Its journal and webhooks begin anew too."
        />
        <Act
          action={at(company, '/delete')}
          label="Delete"
          kind="danger"
          confirm="Delete this company with its journal and webhooks?"
        />
      </Heading>
      <div class="cards">
        <Tile icon="key" title="Service users" href={at(company, '/settings/integrations')}>
          {company.serviceUsers.map(({ name }) => name).join(', ') || 'There is none yet.'}
        </Tile>
        <Tile icon="shield" title="Permission groups" href={at(company, '/permission-groups')}>
          {company.groups.map(({ name }) => name).join(', ')}
        </Tile>
        <Tile icon="people" title="People" href={at(company, '/people')}>
          {company.data.people.size.toLocaleString('en-GB')} employees on {dayText(company.today)}
        </Tile>
      </div>
      {scenario ? (
        <Card title={scenario.title} actions={scenario.guide ? <Chip>Guide: {scenario.guide}</Chip> : null}>
          <p class="soft">
            A check must say: <strong>{scenario.expect.verdict}</strong>
            {scenario.expect.findings.length > 0
              ? `, because: ${scenario.expect.findings.map(({ title }) => title).join('; ')}`
              : ''}
            .
          </p>
        </Card>
      ) : null}
      <Card title="Changed since it began">
        {changes.length === 0 ? (
          <p class="empty">Nothing. As far as versions are kept, it is as it was.</p>
        ) : (
          <div class="chips">
            {changes.slice(0, 60).map((change) => (
              <Chip>{change}</Chip>
            ))}
          </div>
        )}
      </Card>
    </Page>,
  );
}

function Tile(props: {
  readonly icon: 'key' | 'shield' | 'people';
  readonly title: string;
  readonly href: string;
  readonly children?: Child;
}) {
  return (
    <section class="card tile-card">
      <Icon name={props.icon} />
      <h2>
        <a class="row-link" href={props.href}>
          {props.title}
        </a>
      </h2>
      <p class="soft">{props.children}</p>
    </section>
  );
}

interface Credential {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** The only moment the tokens of a new company can be read. */
export function NewCredentials({
  visit,
  credentials,
  title,
}: {
  readonly visit: Visit;
  readonly credentials: readonly Credential[];
  readonly title: string;
}) {
  const { company, c } = visit;
  return (
    <Page visit={visit} title={title} place="company">
      <Heading
        title={title}
        lead={`${company.spec.name} has ${company.data.people.size.toLocaleString('en-GB')} people. Its service users select it: whoever calls with one of these finds this company.`}
      >
        <a class="button" href={at(company)}>
          Open the company
        </a>
      </Heading>
      {credentials.map(({ id, name, token }) => (
        <Card title={name}>
          <Copyable label="ID" value={id} />
          <Copyable label="Token" value={token} />
          <Copyable label="Base URL" value={new URL(c.req.url).origin} />
        </Card>
      ))}
      {credentials.length === 0 ? (
        <p class="empty">It has no service user yet: create one under System settings → Integrations.</p>
      ) : null}
    </Page>
  );
}
