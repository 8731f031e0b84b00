/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { z } from 'zod';
import type { Company } from '../../company/company.ts';
import type { ServiceUser } from '../../company/service-user.ts';
import { TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { Act, Card, Chip, Copyable, Empty, Heading, Table } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { SettingsPage } from './settings.tsx';

const withToken = z.object({ id: z.string(), name: z.string(), token: z.string() });
type WithToken = z.output<typeof withToken>;

/** System settings → Integrations → Service users. */
export const serviceUserScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/service-users', answer: (visit) => visit.c.html(<List visit={visit} />) },
  {
    method: 'GET',
    path: '/service-users/new',
    answer: (visit) => visit.c.html(<Create visit={visit} name="" wrong={null} />),
  },
  {
    method: 'POST',
    path: '/service-users',
    answer: async (visit) => {
      const { c, desk, company, form } = visit;
      const name = text(form, 'name');
      const done = await desk.perform('POST', operationOn(company, '/service-users'), { name });
      if (done.kind === 'wrong') return c.html(<Create visit={visit} name={name} wrong={done} />, 422);
      return c.html(<Token visit={changed(visit)} made={withToken.parse(done.body)} title="Service user created" />);
    },
  },
  {
    method: 'POST',
    path: '/service-users/:user/reset-token',
    answer: async (visit) => {
      const { c, desk, company } = visit;
      const done = await desk.perform(
        'POST',
        operationOn(company, `/service-users/${c.req.param('user')}/reset-token`),
      );
      if (done.kind === 'wrong')
        return goTo(c, at(company, '/service-users'), `${done.error} ${done.fix}`, null, 'bad');
      return c.html(<Token visit={changed(visit)} made={withToken.parse(done.body)} title="Token reset" />);
    },
  },
  ...(['disable', 'enable', 'delete'] as const).map(
    (action): CompanyScreen => ({
      method: 'POST',
      path: `/service-users/:user/${action}`,
      answer: (visit) => act(visit, action),
    }),
  ),
];

const saidOf = { disable: 'is disabled', enable: 'is enabled again', delete: 'is deleted' } as const;

async function act({ c, desk, company }: Visit, action: keyof typeof saidOf) {
  const id = c.req.param('user') ?? '';
  const name = company.serviceUsers.find((one) => one.id === id)?.name ?? id;
  const path = operationOn(company, `/service-users/${id}`);
  const done = await (action === 'delete' ? desk.perform('DELETE', path) : desk.perform('POST', `${path}/${action}`));
  const back = at(company, '/service-users');
  if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, back, `${name} ${saidOf[action]}.`, desk.world.store.get(company.id)?.version ?? null);
}

/** The page after a change shows the company as it is now. */
function changed(visit: Visit): Visit {
  return { ...visit, company: visit.desk.world.store.get(visit.company.id) ?? visit.company };
}

function crumbs(company: Company) {
  return (
    <p class="crumbs">
      <a href={at(company, '/settings')}>System settings</a> ›{' '}
      <a href={at(company, '/settings/integrations')}>Integrations</a>
    </p>
  );
}

function List({ visit }: { readonly visit: Visit }) {
  const { company } = visit;
  return (
    <SettingsPage visit={visit} title="Service users" section="integrations">
      <Heading
        title="Service users"
        before={crumbs(company)}
        lead="A service user sees what its permission groups allow, and nothing else."
      >
        <a class="button" href={at(company, '/service-users/new')}>
          <Icon name="plus" />
          New service user
        </a>
      </Heading>
      {company.serviceUsers.length === 0 ? (
        <Card>
          <Empty>There is no service user yet.</Empty>
        </Card>
      ) : (
        <Table label="Service users" head={['Name', 'ID', 'Permission groups', 'State', '']}>
          {company.serviceUsers.map((user) => (
            <Row company={company} user={user} />
          ))}
        </Table>
      )}
    </SettingsPage>
  );
}

function Row({ company, user }: { readonly company: Company; readonly user: ServiceUser }) {
  const { id, name, enabled } = user;
  const groups = company.groups.filter(({ members }) => members.serviceUserIds.includes(id));
  const to = (action: string) => at(company, `/service-users/${id}/${action}`);
  return (
    <tr>
      <td>
        <strong>{name}</strong>
      </td>
      <td>
        <code>{id}</code>
      </td>
      <td>
        <div class="chips">
          {groups.map((group) => (
            <a
              class={group.type === 'Service user' ? 'chip' : 'chip warn'}
              href={at(company, `/permission-groups/${group.id}`)}
            >
              {group.name}
            </a>
          ))}
          {groups.length === 0 ? <Chip kind="warn">none</Chip> : null}
        </div>
      </td>
      <td>{enabled ? <Chip kind="good">Enabled</Chip> : <Chip kind="warn">Disabled</Chip>}</td>
      <td class="end">
        <div class="actions">
          <a class="button quiet tiny" href={at(company, `/sight?serviceUser=${id}`)}>
            What can it see?
          </a>
          <Act
            action={to('reset-token')}
            label="Reset token"
            confirm={`Give ${name} a new token? The old one is useless then.`}
          />
          <Act action={to(enabled ? 'disable' : 'enable')} label={enabled ? 'Disable' : 'Enable'} />
          <Act
            action={to('delete')}
            label="Delete"
            kind="danger"
            confirm={`Delete ${name}? It leaves its permission groups.`}
          />
        </div>
      </td>
    </tr>
  );
}

function Create({
  visit,
  name,
  wrong,
}: {
  readonly visit: Visit;
  readonly name: string;
  readonly wrong: Wrong | null;
}) {
  const { company } = visit;
  return (
    <SettingsPage visit={visit} title="New service user" section="integrations" live="say so">
      <Heading title="New service user" before={crumbs(company)} />
      <form method="post" action={at(company, '/service-users')} class="card sheet form">
        <TextField
          name="name"
          label="Name"
          value={name}
          wrong={wrong}
          hint="As you will find it among the members of a permission group."
          autofocus
        />
        <div class="foot">
          <button type="submit">Create</button>
          <a class="button quiet" href={at(company, '/service-users')}>
            Cancel
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}

/** The only moment a token can be read. */
function Token({ visit, made, title }: { readonly visit: Visit; readonly made: WithToken; readonly title: string }) {
  return (
    <SettingsPage visit={visit} title={title} section="integrations" live="say so">
      <Heading title={title} before={crumbs(visit.company)} />
      <section class="card sheet" aria-label={made.name}>
        <h2>{made.name}</h2>
        <Notice kind="warn">Copy both now: once you click Done, there is no way to see the token again.</Notice>
        <Copyable label="ID" value={made.id} />
        <Copyable label="Token" value={made.token} />
        <Copyable label="Base URL" value={new URL(visit.c.req.url).origin} />
        <div class="foot">
          <a class="button" href={at(visit.company, '/service-users')}>
            Done
          </a>
        </div>
      </section>
    </SettingsPage>
  );
}
