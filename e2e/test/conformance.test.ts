import { describe, expect, it } from 'vitest';
import { operationsOf } from '../conformance/document.ts';
import { ledger } from '../conformance/ledger.ts';
import { report } from '../conformance/report.ts';

type Routes = Parameters<typeof report>[2];

const pets = {
  paths: {
    '/pets': {
      get: {
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['id'],
                    properties: {
                      id: { type: 'integer' },
                      born: { type: 'string', format: 'date' },
                      owner: {
                        oneOf: [
                          { type: 'string' },
                          { type: 'object', required: ['email'], properties: { email: { type: 'string' } } },
                        ],
                      },
                    },
                  },
                },
              },
            },
          },
          default: { description: 'any error' },
        },
      },
    },
    '/pets/{id}': { delete: { responses: { '204': { description: 'gone' } } } },
  },
};
const endpoints: Routes = [
  { method: 'GET', path: '/pets' },
  { method: 'DELETE', path: '/pets/{id}' },
];
const nothing = { ledger: [], addedSince: [] };
const deleted = { operation: 'DELETE /pets/{id}', came: { status: 204, contentType: null, json: undefined } };
const listed = (json: unknown, status = 200) => ({
  operation: 'GET /pets',
  came: { status, contentType: 'application/json', json },
});

function said(ran: Parameters<typeof report>[1], known: Parameters<typeof report>[3] = nothing, routes = endpoints) {
  const { text, passed, failed } = report(operationsOf(pets), ran, routes, known);
  return [...text.split('\n').slice(0, -1), `${passed} passed, ${failed} failed`];
}

describe('The conformance report', () => {
  it('passes answers that are as documented: nulls and further members are no difference', () => {
    expect(said([listed([{ id: 1, born: null, colour: 'red', owner: { email: 'a@b.example' } }]), deleted])).toEqual([
      '4 passed, 0 failed',
    ]);
  });

  it('fails a new difference, once however many rows have it', () => {
    const rows = [{ id: 'one' }, { id: 'two', born: '1/2/2024' }, { id: 3, owner: {} }];
    expect(said([listed(rows), deleted])).toEqual([
      'NEW      GET /pets: 200: /*/born must match format "date"',
      'NEW      GET /pets: 200: /*/id must be integer',
      "NEW      GET /pets: 200: /*/owner must have required property 'email'",
      '3 passed, 1 failed',
    ]);
  });

  it('fails an error, though the document describes errors: the requests are valid', () => {
    expect(said([listed({ error: 'no' }, 400), { ...deleted, came: { ...deleted.came, status: 200 } }])).toEqual([
      'NEW      GET /pets: status 400 is not documented',
      'NEW      DELETE /pets/{id}: status 200 is not documented',
      '2 passed, 2 failed',
    ]);
  });

  it('fails an operation without a request', () => {
    expect(said([deleted])).toEqual(['NEW      GET /pets: no request is written for it', '3 passed, 1 failed']);
  });

  it('passes a known difference, and fails it once it is closed', () => {
    const known = {
      ledger: [{ operation: 'GET /pets', difference: '200: /*/id must be integer', why: 'ids are texts' }],
      addedSince: [],
    };
    expect(said([listed([{ id: 'one' }]), deleted], known)).toEqual(['4 passed, 0 failed']);
    expect(said([listed([{ id: 1 }]), deleted], known)).toEqual([
      'CLOSED   GET /pets: 200: /*/id must be integer (strike it off the ledger)',
      '3 passed, 1 failed',
    ]);
  });

  it('lists routes the document lacks, and fails those that nobody listed or that are gone', () => {
    const routes: Routes = [...endpoints, { method: 'POST', path: '/pets' }];
    expect(said([listed([]), deleted], { ledger: [], addedSince: ['POST /pets'] }, routes)).toEqual([
      '4 passed, 0 failed',
    ]);
    expect(said([listed([]), deleted], { ledger: [], addedSince: ['PUT /pets'] }, routes)).toEqual([
      'ROUTE    POST /pets is not in the document',
      'ROUTE    PUT /pets is listed as added, but is not there',
      '3 passed, 1 failed',
    ]);
  });

  it('has a reason for every difference in the ledger', () => {
    expect(ledger.filter(({ why }) => why.length < 20)).toEqual([]);
  });
});
