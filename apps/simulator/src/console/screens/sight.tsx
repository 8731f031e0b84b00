import { peopleOf } from '../../company/people.ts';
import { Page } from '../components/page.tsx';
import { Card, Empty, Heading, Pager } from '../components/parts.tsx';
import { pageIn, text } from '../form.ts';
import { draftOf } from '../groups/group-input.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { Counts } from '../sight/counts.tsx';
import { Matrix, MatrixLegend } from '../sight/matrix.tsx';
import { categoryRows, fieldRows, type MatrixRow } from '../sight/matrix-rows.ts';
import { Try, trialIn, tried } from '../sight/trial.tsx';
import { changedSince } from '../stamp.ts';

const size = 12;

/** What can it see? Categories by people for one service user, and what a box would change before it is ticked. */
export const sightScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/sight', answer: (visit) => visit.c.html(<Sight visit={visit} />) },
  { method: 'POST', path: '/sight', answer: (visit) => save(visit) },
];

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
