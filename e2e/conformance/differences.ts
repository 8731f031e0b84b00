import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Operation } from './document.ts';

/** What came back for an operation. `json` is undefined where the body is none. */
export interface Came {
  readonly status: number;
  readonly contentType: string | null;
  readonly json: unknown;
}

const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
addFormats.default(ajv, ['date', 'date-time', 'uuid', 'email']);

/**
 * Where an answer departs from the document, as stable lines: array positions and generated keys are written as `*`, so that the
 * same difference in many rows is one line. Additional members are none: HiBob adds members without notice.
 */
export function differencesOf(operation: Operation, came: Came): readonly string[] {
  const status = String(came.status);
  if (!operation.answers.has(status) && !(operation.answers.has('default') && came.status >= 400)) {
    return [`status ${status} is not documented`];
  }
  const schema = operation.answers.get(status);
  if (!schema) return [];
  if (came.json === undefined) return [`${status}: no JSON, ${came.contentType ?? 'no content type'}`];
  const validate = ajv.compile(schema);
  if (validate(came.json)) return [];
  const lines = (validate.errors ?? [])
    // The branches that allow null come with every error and say nothing.
    .filter((error) => error.keyword !== 'anyOf' && !(error.keyword === 'type' && error.params.type === 'null'))
    .map((error) => `${status}: ${placeOf(error.instancePath)} ${error.message ?? error.keyword}`);
  return [...new Set(lines)].toSorted();
}

function placeOf(pointer: string): string {
  const steps = pointer.split('/').map((step) => (/^\d+$/.test(step) || /_\d{6,}/.test(step) ? '*' : step));
  return steps.join('/') || '/';
}
