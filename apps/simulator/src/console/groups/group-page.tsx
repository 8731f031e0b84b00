/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isBuiltIn, type PermissionGroup } from '@hibob-kit/permissions';
import type { Child } from 'hono/jsx';
import { Chip, Heading, Tabs } from '../components/parts.tsx';
import { at, type Visit } from '../screen.ts';
import { SettingsPage } from '../screens/settings.tsx';

export type GroupTab = 'features' | 'people';

/** What stands around a permission group on all of its screens. */
export function GroupPage(props: {
  readonly visit: Visit;
  readonly group: PermissionGroup;
  readonly tab: GroupTab | null;
  readonly live?: 'look again' | 'say so';
  readonly actions?: Child;
  readonly children?: Child;
}) {
  const { visit, group, tab, live = 'look again', actions, children } = props;
  const here = at(visit.company, `/permission-groups/${group.id}`);
  return (
    <SettingsPage visit={visit} title={group.name} section="groups" live={live}>
      <Heading
        title={group.name}
        before={
          <p class="crumbs">
            <a href={at(visit.company, '/permission-groups')}>Permission groups</a>
          </p>
        }
        lead={
          <>
            <Chip kind={group.type === 'Service user' ? 'good' : 'plain'}>{group.type}</Chip>{' '}
            {isBuiltIn(group) ? <Chip>Built in</Chip> : null}
          </>
        }
      >
        {actions}
      </Heading>
      <Tabs
        label="Permissions"
        tabs={[
          { label: 'Features', href: `${here}?tab=features`, here: tab === 'features' },
          { label: 'People’s data', href: `${here}?tab=people`, here: tab === 'people' },
        ]}
      />
      {children}
    </SettingsPage>
  );
}

export function groupIn({ c, company }: Visit): PermissionGroup | null {
  return company.groups.find(({ id }) => id === c.req.param('group')) ?? null;
}

export function tabIn(query: string | undefined): GroupTab {
  return query === 'people' ? 'people' : 'features';
}
