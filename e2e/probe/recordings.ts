import { endpoints, isKnownKey } from '@hibob-kit/schemas';
import type { Answer } from './ask.ts';
import { isRecord } from './look.ts';

/** An answer as `e2e/recordings` holds them, with every value replaced. */
export interface ProposedRecording {
  readonly endpoint: string;
  readonly source: string;
  readonly grade: 'observed';
  readonly date: string;
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly contentType: string | null; readonly body: unknown };
}

/** One recording of each endpoint that answered, for somebody to look through and put into e2e/recordings. */
export function proposedRecordings(answers: readonly Answer[], date: string): readonly ProposedRecording[] {
  const found = new Map<string, ProposedRecording>();
  for (const { method, template, status, sent, header, json, text } of answers) {
    const row = endpoints.find(
      (one) => one.method === method && one.path.replaceAll(/\{\w+\}/g, '{}') === template.replaceAll(/\{\w+\}/g, '{}'),
    );
    if (row === undefined || status !== 200 || found.has(row.id)) continue;
    found.set(row.id, {
      endpoint: row.id,
      source: `pnpm probe against a tenant, ${date}; values replaced`,
      grade: 'observed',
      date,
      request: { method, path: `/v1${row.path}`, ...(sent === null ? {} : { body: sentBody(sent) }) },
      response: {
        status,
        contentType: header('content-type'),
        body: json === undefined ? (text === '' ? '' : 'Text') : withoutValues(json),
      },
    });
  }
  return [...found.values()];
}

/** Field ids of HiBob's and words of the request stay; ids of people do not. */
function sentBody(sent: unknown): unknown {
  if (!isRecord(sent)) return sent;
  const { fields, filters, ...rest } = sent;
  const named = Array.isArray(fields)
    ? fields
        .filter(
          (id) =>
            typeof id === 'string' &&
            id
              .split(/[./]/)
              .filter((part) => part !== '')
              .every(isKnownKey) &&
            !/\d{6}/.test(id),
        )
        .slice(0, 10)
    : undefined;
  return {
    ...rest,
    ...(named === undefined ? {} : { fields: named }),
    ...(Array.isArray(filters)
      ? { filters: filters.map((one) => (isRecord(one) ? { ...one, values: ['3900000000000000001'] } : one)) }
      : {}),
  };
}

/** The shape of a value: one entry of each list, and nothing of anybody. */
export function withoutValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [withoutValues(merged(value))];
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, below]) => [toldKey(key), withoutValues(below)] as const);
    return Object.fromEntries(entries);
  }
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}/.test(value)
      ? '2026-01-01'
      : /^\d{10,}$/.test(value)
        ? '3900000000000000001'
        : value === ''
          ? ''
          : 'Text';
  return typeof value === 'number' ? 1 : value;
}

/** One entry with the keys of all: that a key may be missing is told by the differences. */
function merged(list: readonly unknown[]): unknown {
  const records = list.filter(isRecord);
  if (records.length === 0) return list.find((one) => one !== null) ?? null;
  const keys = [...new Set(records.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(
    keys.map((key) => {
      const values = records.flatMap((one) => (Object.hasOwn(one, key) && one[key] !== null ? [one[key]] : []));
      return [key, values.every(isRecord) && values.length > 0 ? merged(values) : (values[0] ?? null)];
    }),
  );
}

function toldKey(key: string): string {
  if (/\d{6}/.test(key)) return key.replaceAll(/\d{6,}/g, '1700000000000');
  return isKnownKey(key) || /^[A-Za-z_][A-Za-z0-9_]{0,40}$/.test(key) ? key : '*';
}
