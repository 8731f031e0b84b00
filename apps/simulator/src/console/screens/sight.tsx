/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames, noRights, type PermissionGroup, type Right, rights } from '@hibob-kit/permissions';
import type { Company } from '../../company/company.ts';
import { peopleOf } from '../../company/people.ts';
import { canSee } from '../../explain/sight-shown.ts';
import { Hidden, Select } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Act, Card, Chip, Empty, Heading, Pager } from '../components/parts.tsx';
import { pageIn, text } from '../form.ts';
import { draftOf } from '../groups/group-input.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { Matrix, MatrixLegend } from '../sight/matrix.tsx';
import { categoryRows, changedBoxes, fieldRows, type MatrixRow } from '../sight/matrix-rows.ts';
import { changedSince, stampOf } from '../stamp.ts';

const size = 12;

/** What can it see? Categories by people for one service user, and what a box would change before it is ticked. */
export const sightScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/sight', answer: (visit) => visit.c.html(<Sight visit={visit} />) },
  { method: 'POST', path: '/sight', answer: (visit) => save(visit) },
];

/** One box of one group, ticked or unticked. */
interface Trial {
  readonly group: PermissionGroup;
  readonly categoryId: string;
  readonly right: Right;
  readonly tick: boolean;
}

async function save(visit: Visit) {
  const { c, desk, company, form } = visit;
  const trial = trialIn(company, (name) => text(form, name));
  const back = at(company, `/sight?serviceUser=${encodeURIComponent(text(form, 'serviceUser'))}`);
  if (!trial) return goTo(c, back, 'That box is not there any more.', null, 'bad');
  const done =
    changedSince(text(form, 'stamp'), trial.group, `the permission group ${trial.group.name}`) ??
    (await desk.perform(
      'PUT',
      operationOn(company, `/permission-groups/${trial.group.id}?memberCount=no`),
      draftOf(tried(trial)),
    ));
  if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, back, `${trial.group.name} is saved.`, desk.world.store.get(company.id)?.version ?? null);
}

function trialIn(company: Company, sent: (name: string) => string): Trial | null {
  const group = company.groups.find(({ id }) => id === sent('group'));
  const category = company.data.categories.find(({ id }) => id === sent('box'));
  const right = rights.find((one) => one === sent('right'));
  return group && category && right ? { group, categoryId: category.id, right, tick: sent('tick') !== 'no' } : null;
}

function tried({ group, categoryId, right, tick }: Trial): PermissionGroup {
  const boxes = { ...(group.categories[categoryId] ?? noRights), [right]: tick };
  return { ...group, categories: { ...group.categories, [categoryId]: boxes } };
}

function Sight({ visit }: { readonly visit: Visit }) {
  const { c, company } = visit;
  const query = (name: string) => c.req.query(name) ?? '';
  const user = company.serviceUsers.find(({ id }) => id === query('serviceUser')) ?? company.serviceUsers[0];
  if (!user) {
    return (
      <Page visit={visit} title="What can it see?" place="sight">
        <Heading title="What can it see?" />
        <Card>
          <Empty>There is no service user yet: create one under System settings → Integrations.</Empty>
        </Card>
      </Page>
    );
  }
  const trial = trialIn(company, query);
  const all = peopleOf(company);
  const page = pageIn(query('page'));
  const from = Math.min((page - 1) * size, all.size);
  const people = Array.from({ length: Math.min(size, all.size - from) }, (_, index) => all.at(from + index));
  const groups = trial ? company.groups.map((one) => (one === trial.group ? tried(trial) : one)) : company.groups;
  const category = company.data.categories.find(({ id }) => id === query('category'));
  const rows = category
    ? fieldRows(company, user.id, category.id, people, groups)
    : categoryRows(company, user.id, people, groups);
  const kept = { serviceUser: user.id, ...(category ? { category: category.id } : {}) };
  const href = (more: Readonly<Record<string, string>>) =>
    at(company, `/sight?${new URLSearchParams({ ...kept, ...more })}`);
  return (
    <Page visit={visit} title="What can it see?" place="sight">
      <Heading
        title="What can it see?"
        lead="Which boxes hold on whom, all permission groups of the service user added up."
      >
        <form method="get" action={at(company, '/sight')} class="inline">
          <select
            name="serviceUser"
            aria-label="Service user"
            hx-get={at(company, '/sight')}
            hx-trigger="change"
            hx-target="body"
            hx-push-url="true"
          >
            {company.serviceUsers.map(({ id, name }) => (
              <option value={id} selected={id === user.id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" class="quiet">
            Show
          </button>
        </form>
      </Heading>
      <Try company={company} serviceUserId={user.id} trial={trial} rows={rows} />
      <Card
        title={category ? category.name : 'Categories'}
        actions={
          <>
            {category ? (
              <a class="button quiet" href={at(company, `/sight?serviceUser=${user.id}`)}>
                All categories
              </a>
            ) : null}
            <a class="button quiet" href={href({ count: 'yes', page: String(page) })}>
              Count over everybody
            </a>
          </>
        }
      >
        <MatrixLegend />
        <Matrix
          company={company}
          people={people}
          rows={rows}
          label={`What ${user.name} can see`}
          {...(category
            ? {}
            : {
                href: (row: MatrixRow) =>
                  at(
                    company,
                    `/sight?${new URLSearchParams({ serviceUser: user.id, category: row.id, page: String(page) })}`,
                  ),
              })}
        />
        <Pager page={page} pages={Math.ceil(all.size / size)} href={(to) => href({ page: String(to) })} />
      </Card>
      {query('count') === 'yes' ? <Counts company={company} serviceUserId={user.id} /> : null}
    </Page>
  );
}

interface TryProps {
  readonly company: Company;
  readonly serviceUserId: string;
  readonly trial: Trial | null;
  readonly rows: readonly MatrixRow[];
}

/** A box ticked or unticked to look at, before anything is saved. */
function Try({ company, serviceUserId, trial, rows }: TryProps) {
  const groups = company.groups.filter(({ members }) => members.serviceUserIds.includes(serviceUserId));
  if (groups.length === 0) {
    return (
      <Notice kind="warn" title="This service user is in no permission group.">
        <p>It sees nothing. Choose it under Members of a group of type Service user.</p>
      </Notice>
    );
  }
  return (
    <Card title="Try a box">
      <form method="get" action={at(company, '/sight')} class="inline">
        <Hidden name="serviceUser" value={serviceUserId} />
        <Select
          name="group"
          label="Permission group"
          value={trial?.group.id ?? ''}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="box"
          label="Category"
          value={trial?.categoryId ?? ''}
          choices={company.data.categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="right"
          label="Box"
          value={trial?.right ?? ''}
          choices={rights.map((right) => ({ value: right, label: boxNames[right] }))}
        />
        <Select
          name="tick"
          label="To be"
          value={trial && !trial.tick ? 'no' : 'yes'}
          choices={[
            { value: 'yes', label: 'ticked' },
            { value: 'no', label: 'unticked' },
          ]}
        />
        <button type="submit" class="quiet">
          Preview
        </button>
      </form>
      {trial ? <Outcome company={company} serviceUserId={serviceUserId} trial={trial} rows={rows} /> : null}
    </Card>
  );
}

function Outcome({ company, serviceUserId, trial, rows }: TryProps & { readonly trial: Trial }) {
  const changes = rows.flatMap(({ cells }) => cells).map(changedBoxes);
  const [gained, lost] = [
    changes.reduce((sum, one) => sum + one.gained, 0),
    changes.reduce((sum, one) => sum + one.lost, 0),
  ];
  const { group, categoryId, right, tick } = trial;
  return (
    <div class="inline" id="outcome">
      <p>
        {gained + lost === 0
          ? 'Nothing would change for the people below.'
          : `For the people below: ${gained} gained, ${lost} lost.`}
      </p>
      <Act action={at(company, '/sight')} label={tick ? 'Tick it' : 'Untick it'} kind="primary">
        <Hidden name="serviceUser" value={serviceUserId} />
        <Hidden name="group" value={group.id} />
        <Hidden name="box" value={categoryId} />
        <Hidden name="right" value={right} />
        <Hidden name="tick" value={tick ? 'yes' : 'no'} />
        <Hidden name="stamp" value={stampOf(group)} />
      </Act>
    </div>
  );
}

/** Reads everybody, so only when somebody asks. */
function Counts({ company, serviceUserId }: { readonly company: Company; readonly serviceUserId: string }) {
  const { employees, categories, exceptions } = canSee(company, serviceUserId);
  return (
    <Card title="Over everybody">
      <p>{`${employees.reached.toLocaleString('en-GB')} of ${employees.all.toLocaleString('en-GB')} people are within reach, ${employees.active.toLocaleString('en-GB')} of them active.`}</p>
      <div class="chips">
        {categories.map(({ category, view, viewHistory, edit }) => (
          <Chip>{`${category.name}: View ${view}, histories ${viewHistory}, Edit ${edit}`}</Chip>
        ))}
      </div>
      {exceptions.length > 0 ? (
        <div class="chips">
          {exceptions.map(({ field, people, sensitive }) => (
            <Chip kind="warn">{`${field.name}: ${people}${sensitive ? ', sensitive' : ''}`}</Chip>
          ))}
        </div>
      ) : null}
    </Card>
  );
}
