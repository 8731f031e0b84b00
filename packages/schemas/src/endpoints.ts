import type { Endpoint } from './endpoint.ts';
import { listFields, listNamedLists, readNamedList } from './endpoints/metadata.ts';
import { listProfiles, readPerson, searchPeople } from './endpoints/people.ts';
import { bulkEndpoints, tableEndpoints } from './endpoints/tables.ts';

/** Every operation, in an order in which the first path that fits is meant: `/people/search` before `/people/{identifier}`. */
export const endpoints: readonly Endpoint[] = [
  searchPeople,
  readPerson,
  listProfiles,
  listFields,
  listNamedLists,
  readNamedList,
  ...Object.values(tableEndpoints),
  ...Object.values(bulkEndpoints),
];
