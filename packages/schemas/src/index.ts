export type { AnswerOf, BodyOf, Endpoint, Method, QueryOf } from './endpoint.ts';
export { documented, type Evidence, type Grade, inferred, observed } from './evidence.ts';
export { type Category, type Field, jsonPathOf, slashKeyOf } from './field.ts';
export { type HumanReadable, humanReadableOf } from './human-readable.ts';
export type { ListItem, NamedList } from './list.ts';
export { defaultSwitches, type Switches, type SwitchName, switches } from './switches.ts';
export { type Column, type StoredPerson, type StoredRow, type Table, type TableId, tableIds } from './table.ts';
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
