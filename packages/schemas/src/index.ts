export {
  type Capture,
  type CapturedRows,
  type CapturedTable,
  captureJsonSchema,
  captureKind,
  captureShape,
  captureVersion,
  type Observed,
} from './capture/capture.ts';
export { type Count, counted, partOf } from './capture/count.ts';
export { type CapturedExchange, type JsonType, type KeySeen, telltaleHeaders } from './capture/exchange.ts';
export { type BodyShape, bodyCounter, type KeyCount, keysInBody, typeOf } from './capture/keys-in-body.ts';
export { isKnownKey } from './capture/known-keys.ts';
export { knownText } from './capture/known-texts.ts';
export { type CaptureProblem, type CaptureRead, captureBytesAllowed, readCapture } from './capture/read-capture.ts';
export { decidedBy, switchesTold } from './capture/switches-told.ts';
export { captured, type TracedExchange } from './capture/trace.ts';
export { categories } from './categories.ts';
export { currencies, currenciesEvidence } from './currencies.ts';
export { currencyDigitsEvidence, minorDigitsOf } from './currency-digits.ts';
export { defaultFieldIds, defaultFieldsEvidence } from './default-fields.ts';
export type { AnswerOf, BodyOf, Endpoint, Method, QueryOf } from './endpoint.ts';
export { attendanceEndpoints } from './endpoints/attendance.ts';
export type { FilePart } from './endpoints/body.ts';
export { customTableEndpoints } from './endpoints/custom-tables.ts';
export { docEndpoints } from './endpoints/docs.ts';
export { avatarEndpoints, employeeEndpoints } from './endpoints/employees.ts';
export { employerEndpoints } from './endpoints/employers.ts';
export { goalEndpoints } from './endpoints/goals.ts';
export { hiringEndpoints } from './endpoints/hiring.ts';
export { jobCatalogEndpoints } from './endpoints/job-catalog.ts';
export { fieldEndpoints, listFields, listItemEndpoints, listNamedLists, readNamedList } from './endpoints/metadata.ts';
export type { ObjectEntry } from './endpoints/objects.ts';
export { onboardingEndpoints } from './endpoints/onboarding.ts';
export { payrollEndpoints } from './endpoints/payroll.ts';
export { listProfiles, readPerson, searchPeople } from './endpoints/people.ts';
export { positionWriteEndpoints } from './endpoints/position-writes.ts';
export { positionEndpoints } from './endpoints/positions.ts';
export { reportEndpoints } from './endpoints/reports.ts';
export { skillEndpoints } from './endpoints/skills.ts';
export {
  type BulkError,
  type RestrictedColumns,
  restrictedColumnsOf,
  type WireRow,
} from './endpoints/table-answers.ts';
export {
  type AddRowEndpoint,
  addRowEndpoints,
  type RemoveRowEndpoint,
  type ReplaceRowEndpoint,
  removeRowEndpoints,
  replaceRowEndpoints,
} from './endpoints/table-writes.ts';
export {
  type BulkEndpoint,
  bulkEndpoints,
  moreBulkEndpoints,
  moreTableEndpoints,
  type TableEndpoint,
  tableEndpoints,
} from './endpoints/tables.ts';
export { taskEndpoints } from './endpoints/tasks.ts';
export { timeOffEndpoints } from './endpoints/time-off.ts';
export { timeOffPolicyEndpoints } from './endpoints/time-off-policies.ts';
export { endpoints } from './endpoints.ts';
export { documented, type Evidence, type Grade, inferred, observed } from './evidence.ts';
export { type Feature, type FeatureId, featurePath, features, grants } from './features.ts';
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
export { anyTable, moreTables } from './more-tables.ts';
export {
  type ObjectCells,
  type ObjectField,
  type ObjectFieldMetadata,
  type ObjectFieldRow,
  type ObjectKind,
  objectFieldMetadata,
  objectKind,
} from './object-kind.ts';
export { employerKinds } from './objects/employers.ts';
export { goalKinds } from './objects/goals.ts';
export { hiringKinds } from './objects/hiring.ts';
export { jobCatalogKinds } from './objects/job-catalog.ts';
export { positionKinds } from './objects/positions.ts';
export { skillKind } from './objects/skills.ts';
export { encodePerson, type PersonEncoding, personEncoder, type WirePerson } from './person.ts';
export { decodePerson, personDecoder, personReader, type Reading, readValue } from './person-reading.ts';
export { type PartText, type PersonWriter, personWriter, type ValueOf } from './person-writer.ts';
export {
  duplicateEffectiveDate,
  type ErrorBody,
  type FieldErrors,
  type FieldProblem,
  missingPermissionEntry,
  missingPermissionEvidence,
  notInList,
  type OtherErrorBody,
  type Problem,
  problems,
} from './problems.ts';
export { documentedSensitive, sensitiveByDefault, sensitiveByDefaultEvidence } from './sensitive.ts';
export { defaultSwitches, type Switches, type SwitchName, switches } from './switches.ts';
export {
  type AnyTableId,
  type Column,
  type CustomColumn,
  type CustomTable,
  type CustomTableId,
  type MoreTableId,
  moreTableIds,
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
