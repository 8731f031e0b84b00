/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isBuiltIn, type PermissionGroup } from '@hibob-kit/permissions';
import { type Company, regimeOf } from '../../company/company.ts';
import { nameOfEmployee } from '../../explain/names.ts';
import { Notice } from '../components/notice.tsx';
import { Act, Card, Chip } from '../components/parts.tsx';
import { CategoryBoxes } from '../groups/category-boxes.tsx';
import { FeatureBoxes } from '../groups/feature-boxes.tsx';
import { GroupPage, type GroupTab, groupIn, tabIn } from '../groups/group-page.tsx';
import { audienceText, conditionLabel } from '../groups/group-text.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';

/** A permission group as it is. */
export const groupScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/permission-groups/:group',
    answer: (visit) => {
      const group = groupIn(visit);
      if (!group)
        return goTo(
          visit.c,
          at(visit.company, '/permission-groups'),
          'There is no such permission group any more.',
          null,
          'bad',
        );
      return visit.c.html(<Show visit={visit} group={group} tab={tabIn(visit.c.req.query('tab'))} />);
    },
  },
  {
    method: 'POST',
    path: '/permission-groups/:group/delete',
    answer: async ({ c, desk, company }) => {
      const id = c.req.param('group') ?? '';
      const name = company.groups.find((one) => one.id === id)?.name ?? id;
      const done = await desk.perform('DELETE', operationOn(company, `/permission-groups/${id}`));
      const back = at(company, '/permission-groups');
      if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
      return goTo(c, back, `${name} is deleted.`, desk.world.store.get(company.id)?.version ?? null);
    },
  },
];

function Show({
  visit,
  group,
  tab,
}: {
  readonly visit: Visit;
  readonly group: PermissionGroup;
  readonly tab: GroupTab;
}) {
  const { company } = visit;
  const here = at(company, `/permission-groups/${group.id}`);
  const remove = isBuiltIn(group) ? null : (
    <Act
      action={`${here}/delete`}
      label="Delete"
      kind="danger"
      confirm={`Delete the permission group ${group.name}?`}
    />
  );
  return (
    <GroupPage visit={visit} group={group} tab={tab} actions={remove}>
      <Doubts group={group} />
      {tab === 'features' ? (
        <Card title="Features" actions={<Edit href={`${here}/edit?tab=features`} what="features" />}>
          <FeatureBoxes tab="Features" ticked={group.features} disabled />
        </Card>
      ) : (
        <PeoplesData company={company} group={group} here={here} />
      )}
      <Members company={company} group={group} here={here} />
    </GroupPage>
  );
}

function Edit({ href, what }: { readonly href: string; readonly what: string }) {
  return (
    <a class="button" href={href} aria-label={`Edit ${what}`}>
      Edit
    </a>
  );
}

/** What makes a group useless to an integration, said where it can be seen. */
function Doubts({ group }: { readonly group: PermissionGroup }) {
  const { type, members } = group;
  if (type !== 'Service user' && members.serviceUserIds.length > 0) {
    return (
      <Notice kind="warn" title={`This group is of type ${type}.`}>
        <p>Its service users get nothing from it: only a group of type Service user serves a service user.</p>
      </Notice>
    );
  }
  if (type === 'Service user' && members.serviceUserIds.length === 0) {
    return (
      <Notice kind="warn" title="This group has no service user.">
        <p>Choose one under Members, at the bottom.</p>
      </Notice>
    );
  }
  if (type === 'Service user' && members.condition !== null) {
    return (
      <Notice kind="warn" title="Employees are members too.">
        <p>A condition lets them in: they see in HiBob what the service user sees.</p>
      </Notice>
    );
  }
  return null;
}

function PeoplesData({
  company,
  group,
  here,
}: {
  readonly company: Company;
  readonly group: PermissionGroup;
  readonly here: string;
}) {
  const regime = regimeOf(company);
  return (
    <Card title="People’s data" actions={<Edit href={`${here}/edit?tab=people`} what="people’s data" />}>
      <div>
        <h3>Access rights</h3>
        <p>{audienceText(company, group.accessRights)}</p>
        {group.accessRights.select === 'people' ? (
          <div class="chips">
            {group.accessRights.employeeIds.slice(0, 50).map((id) => (
              <Chip>{nameOfEmployee(company, id)}</Chip>
            ))}
          </div>
        ) : null}
      </div>
      <div>
        <h3>{regime === 'field-level' ? 'People’s fields' : 'People'}</h3>
        <CategoryBoxes company={company} group={group} regime={regime} disabled />
      </div>
      <div>
        <h3>Further people’s data</h3>
        <FeatureBoxes tab="People's data" ticked={group.features} disabled />
      </div>
    </Card>
  );
}

const namesShown = 50;

function Members({
  company,
  group,
  here,
}: {
  readonly company: Company;
  readonly group: PermissionGroup;
  readonly here: string;
}) {
  const { serviceUserIds, employeeIds, condition } = group.members;
  const users = serviceUserIds.flatMap((id) => company.serviceUsers.find((user) => user.id === id) ?? []);
  return (
    <Card title="Members" id="members" actions={<Edit href={`${here}/members`} what="members" />}>
      {users.length + employeeIds.length === 0 && condition === null ? <p class="empty">Nobody.</p> : null}
      <div class="chips">
        {users.map(({ name, enabled }) => (
          <Chip kind={enabled ? 'good' : 'warn'}>{enabled ? name : `${name}, disabled`}</Chip>
        ))}
        {employeeIds.slice(0, namesShown).map((id) => (
          <Chip>{nameOfEmployee(company, id)}</Chip>
        ))}
        {employeeIds.length > namesShown ? <Chip>{`and ${employeeIds.length - namesShown} more`}</Chip> : null}
      </div>
      {condition === null ? null : (
        <p>
          Select people by condition:{' '}
          {condition.map((one) => conditionLabel(company, one)).join(' and ') || 'nothing chosen, so nobody'}
        </p>
      )}
    </Card>
  );
}
