import type { Json } from './openapi.ts';

const credentials = { serviceUserId: 'SERVICE-17', token: 'the token HiBob showed once' };
const someone = { employeeId: '3980342332732998001' };

/** A body for each operation that takes one: what is usually sent. */
export const bodyExamples: Readonly<Record<string, Json>> = {
  saveConnection: { name: 'acme', ...credentials, selection: { unselected: ['equity'] } },
  changeConnection: { paused: true },
  startCheck: { again: true },
  startSync: { mode: 'auto' },
  openInbound: { secret: 'the secret HiBob shows for the webhook' },
  erasePerson: someone,
  readmitPerson: someone,
  uploadEquity: { csv: 'employeeNumber,type,quantity,grantDate\n17,Options,1500,2024-02-01\n', dryRun: true },
  changeSettings: { payBasis: 'actual' },
  readEmployeesOf: { selection: { unselected: ['equity'], anonymous: true } },
  changeReadEmployees: { unselect: ['equity', 'work.department'], map: { level: 'work.custom.field_1712345678901' } },
  planOf: { selection: { unselected: ['equity'] } },
  findFieldsOf: { text: 'gender', credentials },
  checkField: {},
  findExcess: {},
  makeCapture: { maskLabels: true },
  captureCheck: { maskLabels: ['Level of Berlin'] },
  addSubscription: { url: 'https://example.com/hook', types: ['connection.broken', 'connection.mended'] },
  addTenant: { name: 'acme' },
  addKey: { name: 'warehouse', scopes: ['people:read', 'pay:read'], expiresAt: '2027-11-02T00:00:00Z' },
};

/** What stands in the braces of an address. */
export const pathWords: Readonly<Record<string, string>> = {
  name: 'the connection’s name',
  id: 'as it is listed',
  field: 'HiBob’s id of the field',
  check: 'the check’s id, or a day',
  table: 'which table',
};
