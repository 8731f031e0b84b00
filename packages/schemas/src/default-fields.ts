import { documented, type Evidence } from './evidence.ts';
import { aboutFields } from './fields/about.ts';
import { employmentFields } from './fields/employment.ts';
import { rootFields } from './fields/root.ts';
import { workFields } from './fields/work.ts';

/** What people/search sends when no field is named, as far as rights go. Custom fields come only by name. */
export const defaultFieldIds: readonly string[] = [
  ...rootFields,
  ...aboutFields,
  ...employmentFields,
  ...workFields,
].map((field) => field.id);

export const defaultFieldsEvidence: Evidence = documented('OpenAPI 2025-06, people/search; people reference');
