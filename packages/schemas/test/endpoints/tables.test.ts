import { describe, expect, it } from 'vitest';
import { bulkEndpoints, tableEndpoints } from '../../src/index.ts';

const query = (raw: Record<string, string>) => bulkEndpoints.work.query.safeParse(raw);

describe('the query of a bulk table', () => {
  it('asks for 50 entries of everybody unless told otherwise', () => {
    expect(query({}).data).toEqual({ limit: 50, employeeIds: null, includeArchived: false });
  });

  it('reads limit, cursor, ids and flags', () => {
    expect(
      query({
        limit: '200',
        cursor: 'abc=',
        employeeIds: '1, 2,3',
        includeArchived: 'true',
        includeHumanReadable: 'yes',
      }).data,
    ).toEqual({
      limit: 200,
      cursor: 'abc=',
      employeeIds: ['1', '2', '3'],
      includeArchived: true,
      includeHumanReadable: 'yes',
    });
    expect(query({ limit: '1', employeeIds: '' }).data).toEqual({
      limit: 1,
      employeeIds: null,
      includeArchived: false,
    });
  });

  it.each([
    ['a limit of 0', { limit: '0' }],
    ['a limit over 200', { limit: '201' }],
    ['a limit that is no number', { limit: 'all' }],
    ['a negative limit', { limit: '-1' }],
    ['more than 200 ids', { employeeIds: Array.from({ length: 201 }, (_, at) => String(at)).join(',') }],
  ])('refuses %s', (_, raw) => {
    expect(query(raw).success).toBe(false);
  });

  it('takes 200 ids', () => {
    expect(query({ employeeIds: Array.from({ length: 200 }, (_, at) => String(at)).join(',') }).success).toBe(true);
  });
});

const row = { id: 1000020240101, effectiveDate: '2024-01-01', base: { value: 82000, currency: 'GBP' } };
const answer = (raw: unknown) => bulkEndpoints.salaries.answer.safeParse(raw).data;
const rows = (values: unknown) =>
  answer({ results: [{ employeeId: '1', values }], response_metadata: { next_cursor: null } })?.results;
const cursor = (metadata: unknown) => answer({ results: [], response_metadata: metadata })?.nextCursor;
const errors = (raw: unknown) => answer({ results: [], response_metadata: {}, errors: raw })?.errors;

describe('the answer of a bulk table', () => {
  it('is rows by employee, the next cursor and the errors', () => {
    expect(
      answer({
        results: [{ employeeId: '3980342332732990001', values: [row] }],
        response_metadata: { next_cursor: 'ZXhhbXBsZQ==' },
        errors: [{ '3980342332732990999': { error: 'MISSING_PERMISSION', message: 'No.' } }],
      }),
    ).toEqual({
      results: [{ employeeId: '3980342332732990001', values: [row] }],
      nextCursor: 'ZXhhbXBsZQ==',
      errors: [{ employeeId: '3980342332732990999', error: 'MISSING_PERMISSION', message: 'No.' }],
    });
  });

  it('has flat rows and wrapped rows read alike, and ids of either kind', () => {
    const wanted = [{ employeeId: '1', values: [row, { id: 'b' }] }];
    expect(rows([row, { id: 'b' }])).toEqual(wanted);
    expect(rows([{ values: row, restricted_columns: {} }, { values: { id: 'b' } }])).toEqual(wanted);
    expect(rows([{ values: [row, { id: 'b' }], restricted_columns: {} }])).toEqual(wanted);
    expect(rows([])).toEqual([{ employeeId: '1', values: [] }]);
  });

  it('hands on with each row which of its columns a right hides, wherever HiBob says it', () => {
    const restricted_columns = { no_view_permission: ['base'], no_view_history_permission: ['payPeriod'] };
    const wanted = [{ employeeId: '1', values: [{ ...row, restricted_columns }] }];
    expect(rows([{ values: row, restricted_columns }])).toEqual(wanted);
    const flat = { results: [{ employeeId: '1', values: [row], restricted_columns }], response_metadata: {} };
    expect(answer(flat)).toMatchObject({ results: wanted });
    const nothing = { no_view_permission: [], no_view_history_permission: [] };
    expect(rows([{ values: row, restricted_columns: nothing }])).toEqual([{ employeeId: '1', values: [row] }]);
  });

  it('names the cursor either way, and none, null or empty is the end', () => {
    expect(cursor({ next_cursor: 'a' })).toBe('a');
    expect(cursor({ cursor: 'a' })).toBe('a');
    expect(cursor({ next_cursor: null, cursor: 'b' })).toBe('b');
    expect(cursor({ next_cursor: null })).toBe(null);
    expect(cursor({ cursor: '' })).toBe(null);
    expect(cursor({})).toBe(null);
    expect(cursor(null)).toBe(null);
    expect(cursor(undefined)).toBe(null);
  });

  it('has no errors in three spellings, and errors in three', () => {
    expect([errors(undefined), errors([]), errors({}), errors(null)]).toEqual([[], [], [], []]);
    const one = { employeeId: '9', error: 'MISSING_PERMISSION', message: 'No.' };
    expect(errors([{ '9': { error: 'MISSING_PERMISSION', message: 'No.' } }])).toEqual([one]);
    expect(errors({ '9': { error: 'MISSING_PERMISSION', message: 'No.' } })).toEqual([one]);
    expect(errors([one])).toEqual([one]);
    expect(errors([{ '9': { error: 'MISSING_PERMISSION' } }])).toEqual([{ ...one, message: null }]);
  });

  it('is refused when it is no such answer', () => {
    expect(answer({ employees: [] })).toBeUndefined();
    expect(answer({ results: [{ employeeId: 7, values: [] }] })).toBeUndefined();
    expect(answer({ results: [{ employeeId: '7', values: [{}] }] })).toBeUndefined();
  });
});

describe('the table of one employee', () => {
  it('answers values, and nothing at all counts as none', () => {
    expect(tableEndpoints.work.answer.parse({ values: [row] })).toEqual({ values: [row] });
    expect(tableEndpoints.work.answer.parse(null)).toEqual({ values: [] });
    expect(tableEndpoints.work.answer.parse('')).toEqual({ values: [] });
    expect(tableEndpoints.work.answer.safeParse({ rows: [] }).success).toBe(false);
  });

  it('leaves the spelling of includeHumanReadable to the server: another than true or false brings a page, not 400', () => {
    expect(tableEndpoints.work.query.parse({ includeHumanReadable: 'True' })).toEqual({
      includeHumanReadable: 'True',
      includeArchived: false,
    });
  });
});
