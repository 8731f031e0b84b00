import type { CompanyData } from '@hibob-kit/scenarios';
import type { ListItem, StoredPerson, StoredRow } from '@hibob-kit/schemas';

/**
 * Lifecycle status ids in the case the company's switch wants: `employed`, or `Employed` like the label. Sources write them both
 * ways.
 */
export function inLifecycleCase(data: CompanyData): CompanyData {
  const list = lifecycleStatuses(data);
  if (data.switches.lifecycleCase === 'lower' || !list) return data;
  const titles = new Map(list.items.map(({ id, name }) => [String(id), name]));
  return {
    ...data,
    lists: data.lists.map((one) => (one === list ? { ...list, items: list.items.map(titled) } : one)),
    people: { ...data.people, at: (index) => titledPerson(data.people.at(index), titles) },
  };
}

/** How this company writes a status: the id its list has for it, whatever the case. */
export function lifecycleStatusId(data: CompanyData, status: string): string {
  const wanted = status.toLowerCase();
  const item = lifecycleStatuses(data)?.items.find(({ id, name }) =>
    [String(id), name].some((text) => text.toLowerCase() === wanted),
  );
  return String(item?.id ?? status);
}

function lifecycleStatuses({ lists }: CompanyData) {
  return lists.find(({ name }) => name === 'lifecycleStatus');
}

function titled(item: ListItem): ListItem {
  return { ...item, id: item.name };
}

function titledPerson(person: StoredPerson, titles: ReadonlyMap<string, string>): StoredPerson {
  const row = (one: StoredRow): StoredRow => {
    const { status } = one.columns;
    return { ...one, columns: { ...one.columns, status: titles.get(String(status)) ?? status ?? null } };
  };
  return { ...person, tables: { ...person.tables, lifecycle: person.tables.lifecycle.map(row) } };
}
