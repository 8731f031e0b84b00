/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { groupTypes, isBuiltIn, type PermissionGroup } from '@hibob-kit/permissions';
import type { Company } from '../../company/company.ts';
import { Icon } from '../components/icon.tsx';
import { Chip, Heading } from '../components/parts.tsx';
import { audienceText } from '../groups/group-text.ts';
import { at, type CompanyScreen, type Visit } from '../screen.ts';
import { SettingsPage } from './settings.tsx';

/** System settings → Account → Permission groups. */
export const groupsScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/permission-groups', answer: (visit) => visit.c.html(<List visit={visit} />) },
];

const meaningOf: Readonly<Record<(typeof groupTypes)[number], string>> = {
  'Service user': 'For programs that call the API',
  Employee: 'For people who sign in',
  Admin: 'For people who administer HiBob',
};

function List({ visit }: { readonly visit: Visit }) {
  const { company } = visit;
  const [made, builtIn] = [company.groups.filter((one) => !isBuiltIn(one)), company.groups.filter(isBuiltIn)];
  return (
    <SettingsPage visit={visit} title="Permission groups" section="groups">
      <Heading title="Permission groups" lead="What the members of a group see, and of whom." />
      <div class="actions">
        <details class="dropdown">
          <summary class="button">
            <Icon name="plus" />
            Create Permission Group
          </summary>
          <div>
            {groupTypes.map((type) => (
              <a href={at(company, `/permission-groups/new?type=${encodeURIComponent(type)}`)}>
                {type}
                <br />
                <span class="soft small">{meaningOf[type]}</span>
              </a>
            ))}
          </div>
        </details>
        <a class="button quiet" href={at(company, '/permission-groups/new?dialog=before-2024')}>
          Create with the dialog from before 2024
        </a>
      </div>
      <div class="stack">
        {[...made, ...builtIn].map((group) => (
          <Tile company={company} group={group} />
        ))}
      </div>
    </SettingsPage>
  );
}

function Tile({ company, group }: { readonly company: Company; readonly group: PermissionGroup }) {
  const { id, name, type, members, accessRights } = group;
  const own = isBuiltIn(group);
  const users = members.serviceUserIds.map((one) => company.serviceUsers.find((user) => user.id === one)?.name ?? one);
  return (
    <section class="card" aria-label={name}>
      <header>
        <div>
          <h2>
            <a class="row-link" href={at(company, `/permission-groups/${id}`)}>
              {name}
            </a>{' '}
            <Chip kind={type === 'Service user' ? 'good' : 'plain'}>{type}</Chip> {own ? <Chip>Built in</Chip> : null}
          </h2>
          <p class="soft small">{audienceText(company, accessRights)}</p>
        </div>
        <div class="actions">
          <span class="soft small">{memberText(group, users)}</span>
          <a class="button quiet" href={at(company, `/permission-groups/${id}`)} aria-label={`Manage ${name}`}>
            Manage
          </a>
        </div>
      </header>
    </section>
  );
}

/** Without counting whom a condition lets in: that would mean reading everybody. */
function memberText({ members }: PermissionGroup, users: readonly string[]): string {
  const parts = [
    users.length > 0 ? users.join(', ') : null,
    members.employeeIds.length > 0 ? `${members.employeeIds.length} by name` : null,
    members.condition === null ? null : 'people by condition',
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'No members' : `Members: ${parts.join(', ')}`;
}
