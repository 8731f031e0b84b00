export { categories } from './categories.ts';
export { defaultFieldIds, defaultFieldsEvidence } from './default-fields.ts';
export type { AnswerOf, BodyOf, Endpoint, Method, QueryOf } from './endpoint.ts';
export { listFields, listNamedLists, readNamedList } from './endpoints/metadata.ts';
export { listProfiles, readPerson, searchPeople } from './endpoints/people.ts';
export type { BulkError, WireRow } from './endpoints/table-answers.ts';
export { type BulkEndpoint, bulkEndpoints, type TableEndpoint, tableEndpoints } from './endpoints/tables.ts';
export { endpoints } from './endpoints.ts';
export { documented, type Evidence, type Grade, inferred, observed } from './evidence.ts';
export { type Category, type Field, jsonPathOf, slashKeyOf } from './field.ts';
export { fields } from './fields.ts';
export { type HumanReadable, humanReadableOf } from './human-readable.ts';
export { type HumanContext, type HumanSubject, humanText } from './human-text.ts';
export type { ListItem, NamedList } from './list.ts';
export {
  namedListSchema,
  namedListsSchema,
  namedListWire,
  type WireListItem,
  type WireNamedList,
} from './list-wire.ts';
export type { BuiltInList } from './lists/row.ts';
export { builtInLists, companyLists, labelOf } from './lists.ts';
export { type FieldMetadata, fieldMetadata, fieldMetadataSchema } from './metadata.ts';
export { encodePerson, type PersonEncoding, personEncoder, type WirePerson } from './person.ts';
export { decodePerson, personDecoder, type Reading } from './person-reading.ts';
export {
  type ErrorBody,
  missingPermissionEntry,
  missingPermissionEvidence,
  type Problem,
  problems,
} from './problems.ts';
export { sensitiveByDefault, sensitiveByDefaultEvidence } from './sensitive.ts';
export { defaultSwitches, type Switches, type SwitchName, switches } from './switches.ts';
export {
  type Column,
  type RowKey,
  type StoredPerson,
  type StoredRow,
  type Table,
  type TableId,
  tableIds,
} from './table.ts';
export { tables } from './tables.ts';
export {
  type DurationWithUnit,
  type Money,
  type Period,
  type PersonReference,
  type Value,
  type ValueType,
  valueTypes,
  type WorkingPattern,
} from './value.ts';
