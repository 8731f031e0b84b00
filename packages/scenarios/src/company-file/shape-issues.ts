import { z } from 'zod';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';

/** Says in our words what zod found wrong with a value that stands at `at`. */
export function noteIssue(
  issue: z.core.$ZodIssue,
  raw: unknown,
  schema: z.ZodType,
  at: Path,
  mistakes: Mistakes,
): void {
  const inside = issue.path.filter((step) => typeof step !== 'symbol');
  const path = [...at, ...inside];
  const sent = valueAt(raw, inside);
  if (sent === undefined) {
    const name = path.findLast((step) => typeof step === 'string') ?? 'It';
    mistakes.wrong(path, `${name} is missing.`);
    return;
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const known = keysAt(schema, inside);
        mistakes.unknown([...path, key], `There is no ${key} here.`, key, known, 'key');
      }
      return;
    case 'invalid_value': {
      const known = issue.values.map(String);
      mistakes.unknown(path, `It cannot be ${shown(sent)}.`, String(sent), known);
      return;
    }
    case 'invalid_type': {
      const quotes = issue.expected === 'string' && typeof sent === 'number';
      mistakes.wrong(path, `It must be ${kinds[issue.expected] ?? issue.expected}, not ${shown(sent)}.`, {
        fix: quotes ? 'Write it in quotes.' : null,
      });
      return;
    }
    case 'invalid_format':
      mistakes.wrong(path, issue.format === 'date' ? `${shown(sent)} is no day of the calendar.` : issue.message, {
        fix: issue.format === 'date' ? 'Write it as 2026-11-02.' : null,
      });
      return;
    case 'too_small':
    case 'too_big':
      mistakes.wrong(path, sizeText(issue, sent));
      return;
    case 'invalid_union': {
      // What fits one shape but for a detail is told the detail.
      const near = issue.errors.filter((one) =>
        one.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
      );
      const [only] = near.length === 1 ? near : [];
      if (only && typeof sent === 'object') {
        for (const one of only) noteIssue({ ...one, path: [...issue.path, ...one.path] }, raw, schema, at, mistakes);
      } else mistakes.wrong(path, issue.message);
      return;
    }
    default:
      mistakes.wrong(path, issue.message);
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
};

function sizeText(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, sent: unknown): string {
  const [most, limit] = issue.code === 'too_big' ? [true, issue.maximum] : [false, issue.minimum];
  if (typeof sent === 'string') return most ? `A text has ${limit} characters at most.` : 'It is empty.';
  if (Array.isArray(sent)) return most ? `There are ${limit} at most.` : `There must be ${limit} at least.`;
  return `It must be ${most ? `${limit} at most` : `${limit} or more`}.`;
}

/** Enough of a value to know it by. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

function valueAt(raw: unknown, path: Path): unknown {
  let here = raw;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[step];
  }
  return here;
}

/** The keys that an object of the schema has at this place. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const found = path.reduce<unknown>((here, step) => inside(bare(here), step), schema);
  const object = bare(found);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** Without what only says that it may be missing. */
function bare(schema: unknown): unknown {
  const wrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return wrapped ? bare(schema.unwrap()) : schema;
}

function inside(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : null;
}
