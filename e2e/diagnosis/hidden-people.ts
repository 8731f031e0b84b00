import type { AccessRights } from '@hibob-kit/permissions';
import { sites } from '@hibob-kit/scenarios';
import type { StoredPerson } from '@hibob-kit/schemas';
import { type Draft, type PersonChange, withCompany, withGroup } from './draft.ts';
import type { Element } from './element.ts';

/**
 * Whatever hides people, others could hide the same ones: access rights that leave them out for another reason, or a company in which
 * they are not. Given who is visible, the elements that show exactly these.
 */
export function waysToShow(visibleIds: readonly string[]): readonly Element[] {
  if (visibleIds.length === 0) return [];
  const visible = new Set(visibleIds);
  const key = visibleIds.join(' ');
  const hidden = (what: string, change: Change, shown: Change): PersonChange =>
    Object.assign((person: StoredPerson) => (visible.has(person.id) ? shown(person) : change(person)), { what });
  const way = (
    label: string | null,
    id: string,
    accessRights: AccessRights,
    change: Change,
    shown: Change = same,
  ): Element => ({
    id: `hidden people: ${id}`,
    slot: 'audience',
    label,
    change: (draft) => {
      const kept = change === gone ? [{ name: `whole without ${key}`, change: managedBy(visible) }] : [];
      return {
        ...withGroup(id === onSabbatical ? withSabbatical(draft) : draft, { accessRights }),
        people: [...draft.people, { name: `${id} ${key}`, change: hidden(id, change, shown) }, ...kept],
      };
    },
  });
  return [
    way('audience.employed-only', 'have left', equals(['Employed']), inStatus('terminated')),
    way(
      'audience.employed-only',
      'have left, all others are employed',
      equals(['Employed']),
      inStatus('terminated'),
      inStatus('employed'),
    ),
    way('audience.everyone', 'have left', { select: 'everyone' }, inStatus('terminated')),
    ...others.map(([id, name]) =>
      way(
        'audience.statuses-picked',
        `are in status ${id}`,
        equals(builtIn.filter((one) => one !== name)),
        inStatus(id),
      ),
    ),
    way('audience.statuses-picked', onSabbatical, equals(builtIn), inStatus(sabbatical.id)),
    way('audience.people-picked', 'are not picked', { select: 'people', employeeIds: visibleIds }, same),
    way('audience.part-of-company', 'are at another site', notAt(elsewhere), atSite(elsewhere)),
    way('audience.part-of-company', 'are at another site or none', atAnyOf(siteNames), atSite(elsewhere)),
    way('company.nobody-inactive', 'do not exist', exists, gone),
    way('company.nobody-left', 'do not exist', exists, gone),
    way(null, 'do not exist', exists, gone),
  ];
}

/** A status of the company's own stands in its lists, which a deep check may ask for: only where somebody is hidden by it. */
function withSabbatical(draft: Draft): Draft {
  return withCompany(draft, { lifecycleStatuses: [sabbatical] });
}

const onSabbatical = 'are in a status of the company’s own';
/** Statuses in which nobody visible may be. */
const others = [
  ['terminated', 'Terminated'],
  ['garden leave', 'Garden Leave'],
  ['parental leave', 'Parental Leave'],
  ['leave', 'Leave'],
  ['hired', 'Hired'],
] as const;

const builtIn = ['Hired', 'Employed', 'Garden Leave', 'Leave', 'Parental Leave', 'Terminated'];
const sabbatical = { id: 'sabbatical', name: 'Sabbatical', access: 'Inactive', basedOn: null } as const;
const elsewhere = 'Reykjavik (closed)';

export const exists: AccessRights = {
  select: 'condition',
  conditions: [{ field: 'Lifecycle status', operator: 'exists' }],
};
const equals = (values: readonly string[]): AccessRights => ({
  select: 'condition',
  conditions: [{ field: 'Lifecycle status', operator: 'equals', values }],
});
const notAt = (site: string): AccessRights => ({
  select: 'condition',
  conditions: [{ field: 'Site', operator: 'not equals', values: [site] }],
});

const atAnyOf = (values: readonly string[]): AccessRights => ({
  select: 'condition',
  conditions: [{ field: 'Site', operator: 'any of', values }],
});
const siteNames = sites.map(({ name }) => name);

type Change = (person: StoredPerson) => StoredPerson | null;
const same: Change = (person) => person;
export const gone = () => null;

const inStatus = (status: string) => (person: StoredPerson) => {
  const left = status === 'terminated' ? { employeeStatus: 'Inactive' } : {};
  const rows = person.tables.lifecycle.map((row) => ({ ...row, columns: { ...row.columns, status, ...left } }));
  return { ...person, tables: { ...person.tables, lifecycle: rows } };
};

const atSite = (site: string) => (person: StoredPerson) => {
  const rows = person.tables.work.map((row) => ({ ...row, columns: { ...row.columns, site } }));
  return { ...person, tables: { ...person.tables, work: rows } };
};

/** In a whole company nobody reports to somebody who is not there. */
export const managedBy =
  (visible: ReadonlySet<string>): PersonChange =>
  (person) => ({
    ...person,
    tables: {
      ...person.tables,
      work: person.tables.work.map((row) => {
        const { reportsTo } = row.columns;
        const known =
          typeof reportsTo === 'object' && reportsTo !== null && 'id' in reportsTo && visible.has(reportsTo.id);
        return known || reportsTo === undefined ? row : { ...row, columns: { ...row.columns, reportsTo: null } };
      }),
    },
  });
