import type { CompanyData } from '@hibob-kit/scenarios';
import {
  fieldMetadata,
  listFields,
  listNamedLists,
  namedListWire,
  readNamedList,
  type Switches,
  type WireNamedList,
} from '@hibob-kit/schemas';
import { type Binding, bind } from './bind.ts';
import { json, notFound } from './result.ts';

/** Metadata is the same for everybody: no permission is asked (documented). */
export const metadataBindings: readonly Binding[] = [
  bind(listFields, (_, { company: { data } }) => {
    const rows = data.fields.map((field) => fieldMetadata(field, data.categories));
    return json(data.switches.fieldsEnvelope === 'fields' ? { fields: rows } : rows);
  }),

  bind(listNamedLists, ({ query }, { company: { data } }) => json(listsEnvelope(data, query.includeArchived))),

  bind(readNamedList, ({ path, query }, { company: { data } }) => {
    const list = data.lists.find(({ name }) => name === path.listName);
    return list ? json(namedListWire(list, query.includeArchived)) : notFound;
  }),
];

function listsEnvelope(data: CompanyData, includeArchived: boolean): unknown {
  const lists = data.lists.map((list) => namedListWire(list, includeArchived));
  const envelopes: Record<Switches['namedListsEnvelope'], (lists: readonly WireNamedList[]) => unknown> = {
    'object by name': (all) => Object.fromEntries(all.map((list) => [list.name, list])),
    array: (all) => all,
    lists: (all) => ({ lists: all }),
  };
  return envelopes[data.switches.namedListsEnvelope](lists);
}
