import { type Endpoint, endpoints } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { JsonObject } from '../control/openapi.ts';
import { exampleOf } from './example.ts';
import { tagOf } from './hibob-openapi.ts';

/**
 * HiBob's API as a collection in Postman's format, version 2.1, which Bruno and Insomnia import too. Base, service user and token are
 * variables of the collection.
 */
export function postmanCollection(): JsonObject {
  const folders = [...new Set(endpoints.map(tagOf))];
  return {
    info: {
      name: 'HiBob (hibob-simulator)',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      description: 'Set serviceUserId and token to those the simulator printed when it started.',
    },
    auth: {
      type: 'basic',
      basic: [
        { key: 'username', value: '{{serviceUserId}}', type: 'string' },
        { key: 'password', value: '{{token}}', type: 'string' },
      ],
    },
    variable: [
      { key: 'baseUrl', value: 'http://127.0.0.1:4010/v1' },
      { key: 'serviceUserId', value: '' },
      { key: 'token', value: '' },
    ],
    item: folders.map((name) => ({
      name,
      item: endpoints.filter((endpoint) => tagOf(endpoint) === name).map(requestOf),
    })),
  };
}

function requestOf(endpoint: Endpoint): JsonObject {
  const { id, method, path, permission, perMinute } = endpoint;
  const segments = path.split('/').filter((part) => part !== '');
  const colons = segments.map((part) => part.replace(/^\{(\w+)\}$/, ':$1'));
  const query = queryOf(endpoint);
  const search = query.length === 0 ? '' : `?${query.map(({ key, value }) => `${key}=${value}`).join('&')}`;
  return {
    name: id,
    request: {
      method,
      description: `Permission: ${permission}. At most ${perMinute} calls a minute.`,
      header: endpoint.bodyKind === 'json' ? [{ key: 'Content-Type', value: 'application/json' }] : [],
      url: {
        raw: `{{baseUrl}}/${colons.join('/')}${search}`,
        host: ['{{baseUrl}}'],
        path: colons,
        query,
        variable: segments.flatMap((part) => (part.startsWith('{') ? [{ key: part.slice(1, -1), value: '' }] : [])),
      },
      ...bodyOf(endpoint),
    },
  };
}

/** Only what cannot be left out. */
function queryOf({ id, query }: Endpoint): readonly { readonly key: string; readonly value: string }[] {
  const example = exampleOf(jsonSchema(query));
  return typeof example === 'object' && example !== null && !Array.isArray(example)
    ? Object.entries({ ...example, ...queries[id] }).map(([key, value]) => ({ key, value: String(value) }))
    : [];
}

function bodyOf({ id, body, bodyKind }: Endpoint): JsonObject {
  if (body === null || bodyKind === 'none') return {};
  if (bodyKind === 'multipart')
    return { body: { mode: 'formdata', formdata: [{ key: 'file', type: 'file', src: '' }] } };
  const example = bodies[id] ?? exampleOf(jsonSchema(body));
  return {
    body: { mode: 'raw', raw: JSON.stringify(example, null, 2), options: { raw: { language: 'json' } } },
  };
}

function jsonSchema(schema: z.ZodType): JsonObject {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
}

const money = { value: 80, currency: 'GBP' };
const variable = { effectiveDate: '2026-12-01', variableType: 'Bonus', amount: money, paymentPeriod: 'Annual' };

/** Where a body must hold what its schema cannot say. */
const bodies: Readonly<Record<string, JsonObject>> = {
  'employees.create': {
    email: 'ada.okafor@example.com',
    firstName: 'Ada',
    surname: 'Okafor',
    work: { site: 'London', startDate: '2026-12-01' },
  },
  'employees.email': { email: 'ada.okafor@example.com' },
  'table.salaries.add': {
    effectiveDate: '2026-12-01',
    base: { value: 52_000, currency: 'GBP' },
    payPeriod: 'Annual',
    payFrequency: 'Monthly',
  },
  'table.training.add': { name: 'First aid' },
  'table.variable.add': variable,
  'table.variable.replace': variable,
  'table.entitlement.add': { effectiveDate: '2026-12-01', entitlement: 'Lunch vouchers', amount: money },
  'table.entitlement.replace': { effectiveDate: '2026-12-01', entitlement: 'Lunch vouchers', amount: money },
  'table.deduction.add': { effectiveDate: '2026-12-01', deduction: 'Cycle to work', amount: money },
  'table.deduction.replace': { effectiveDate: '2026-12-01', deduction: 'Cycle to work', amount: money },
  'actual-payments.search': { filters: [{ fieldPath: 'employeeId', operator: 'equals', values: [''] }] },
  'people.search': { fields: ['root.id', 'root.displayName', 'work.title'], humanReadable: 'APPEND' },
};

const queries: Readonly<Record<string, JsonObject>> = { 'time-off.changes': { since: '2026-11-01T00:00:00Z' } };
