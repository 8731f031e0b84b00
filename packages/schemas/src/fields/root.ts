import type { Field } from '../field.ts';
import { fieldsOf } from './row.ts';
import { live } from './source.ts';

/** *Basic info*. */
export const rootFields: readonly Field[] = fieldsOf('root', live, [
  ['root.id', 'ID', 'employee-reference'],
  ['root.companyId', 'Company id', 'number'],
  ['root.email', 'Email', 'text'],
  ['root.firstName', 'First name', 'text'],
  ['root.surname', 'Last name', 'text'],
  ['root.fullName', 'Full name', 'text'],
  ['root.displayName', 'Display name', 'text'],
  ['root.secondName', 'Middle name', 'text'],
  ['root.creationDateTime', 'Creation timestamp', 'time'],
  ['root.coverImageUrl', 'Cover image URL', 'text'],
  ['root.avatarUrl', 'Avatar URL', 'avatar'],
]);
