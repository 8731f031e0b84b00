import { companyFileJsonSchema, exampleFile, readCompanyFile } from '@hibob-kit/scenarios';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const holds = ajv.compile(companyFileJsonSchema() as object);

test('the example satisfies the published schema', () => {
  expect([holds(parse(exampleFile)), holds.errors]).toEqual([true, null]);
});

describe('the published schema agrees with the reader', () => {
  const whole = { version: 1, company: { name: 'T', employees: 1 } };
  it.each([
    ['the shortest file', whole, true],
    ['another version', { ...whole, version: 2 }, false],
    ['an unknown part', { ...whole, peple: [] }, false],
    ['no company', { version: 1 }, false],
    ['a day that is none', { ...whole, company: { ...whole.company, today: '2026-02-30' } }, false],
    ['too many people', { ...whole, company: { ...whole.company, employees: 200_001 } }, false],
    ['an unknown switch', { ...whole, company: { ...whole.company, switches: { a: 'b' } } }, false],
    ['items below items', { ...whole, lists: { site: [{ name: 'A', children: ['B', { name: 'C' }] }] } }, true],
    ['an item without a name', { ...whole, lists: { site: [{ children: [{ id: 1 }] }] } }, false],
    ['a person', { ...whole, people: [{ startDate: '2020-01-01', tables: { Salary: [{ base: '1 EUR' }] } }] }, true],
    ['a person with an unknown word', { ...whole, people: [{ startDate: '2020-01-01', sit: 'Berlin' }] }, false],
    ['a number for an id', { ...whole, people: [{ startDate: '2020-01-01', id: 5 }] }, false],
    [
      'boxes',
      { ...whole, permissionGroups: [{ name: 'A', accessRights: 'Everyone', categories: { Home: 'VHE' } }] },
      true,
    ],
    [
      'no boxes',
      { ...whole, permissionGroups: [{ name: 'A', accessRights: 'Everyone', categories: { Home: 'X' } }] },
      false,
    ],
  ])('%s', (_, raw, right) => {
    expect([holds(raw), readCompanyFile(raw).kind]).toEqual([right, right ? 'company' : 'mistakes']);
  });
});
