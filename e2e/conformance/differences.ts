import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Operation } from './document.ts';

/** What came back for an operation. `json` is undefined where the body is none. */
export interface Came {
  readonly status: number;
  readonly contentType: string | null;
  readonly json: unknown;
  /** The operation that the simulator says it does not answer. */
  readonly notBuilt?: string | null;
}

const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
addFormats.default(ajv, ['date', 'date-time', 'uuid', 'email']);

/**
 * Where an answer departs from the document, as stable lines: array positions and generated keys are written as `*`, so that the
 * same difference in many rows is one line. Additional members are none: HiBob adds members without notice.
 */
export function differencesOf(operation: Operation, came: Came): readonly string[] {
  const status = String(came.status);
  // The requests are valid, so an error is a difference even where the document describes its body.
  if (came.status >= 300 || !operation.answers.has(status)) return [`status ${status} is not documented`];
  const schema = operation.answers.get(status);
  if (!schema) return [];
  if (came.json === undefined) return [`${status}: no JSON, ${came.contentType ?? 'no content type'}`];
  const validate = ajv.compile(schema);
  if (validate(came.json)) return [];
  const lines = nearest(validate.errors ?? []).map(
    (error) => `${status}: ${placeOf(error.instancePath)} ${error.message ?? error.keyword}`,
  );
  return [...new Set(lines)].toSorted();
}

/**
 * Where a value may have several shapes, ajv reports all errors of all of them. Kept are those of the shape that fits best; the null
 * that every member may be says nothing.
 */
function nearest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const telling = errors.filter(({ keyword, params }) => !(keyword === 'type' && params.type === 'null'));
  const choices = telling
    .filter(({ keyword }) => keyword === 'anyOf')
    .toSorted((one, other) => other.schemaPath.length - one.schemaPath.length);
  return choices.reduce((left: readonly ErrorObject[], choice) => {
    const branchOf = ({ schemaPath, instancePath }: ErrorObject) =>
      schemaPath.startsWith(`${choice.schemaPath}/`) && instancePath.startsWith(choice.instancePath)
        ? (schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? null)
        : null;
    const names = new Set(left.map(branchOf).filter((name) => name !== null));
    const misfit = (name: string) => {
      const own = left.filter((error) => branchOf(error) === name);
      const otherType = own.some(
        ({ keyword, instancePath }) => keyword === 'type' && instancePath === choice.instancePath,
      );
      return otherType ? Number.POSITIVE_INFINITY : own.length;
    };
    const [best] = [...names].toSorted((one, other) => misfit(one) - misfit(other));
    return left.filter((error) => error !== choice && [null, best].includes(branchOf(error)));
  }, telling);
}

function placeOf(pointer: string): string {
  const steps = pointer.split('/').map((step) => (/^\d+$/.test(step) || /_\d{6,}/.test(step) ? '*' : step));
  return steps.join('/') || '/';
}
