// What the connector's own work costs beside the least it could cost, each in CPU of this process, medians of rounds in turns.
//   pnpm bench:connector              a company of 1,000
//   pnpm bench:connector -- --write   keeps the result in docs/generated/connector-cost.md
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCost } from './connector/check-cost.ts';
import { companyInMemory } from './connector/company-in-memory.ts';
import { pageCost } from './connector/page-cost.ts';
import { startCost } from './connector/start-cost.ts';
import { type Line, ms, print, times } from './measure.ts';
import { keepResult } from './sync/keep-result.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== '--'),
  options: { people: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-connector-'));
const company = companyInMemory(Number(values.people));
const check = await checkCost(company);
const page = await pageCost(company, folder);
const start = await startCost(folder);
rmSync(folder, { recursive: true, force: true });

const lines: readonly Line[] = [
  {
    what: 'a check',
    is: `${ms(check.checkMs)}, its searches parsed once ${ms(check.parseMs)}: ${times(check.checkMs / check.parseMs)}`,
    goal: '≤ 3 ×',
  },
  {
    what: 'the same, its answers recorded for a capture',
    is: `${ms(check.recordedMs)}, parsed once ${ms(check.recordedParseMs)}: ${times(check.recordedMs / check.recordedParseMs)}`,
  },
  {
    what: 'GET /employees, a page of 1,000',
    is: `${ms(page.routeMs)}, the bare query ${ms(page.queryMs)}: ${times(page.queryMs / page.routeMs)}`,
    goal: '≥ 0.5 ×',
  },
  {
    what: 'start on an embedded database, to a listening server',
    is: `${ms(start.connectorMs)}, opening the database alone ${ms(start.databaseMs)}: ${times(start.connectorMs / start.databaseMs)}`,
    goal: '≤ 1.5 ×',
  },
];
const title = `The connector beside the least, ${values.people} people`;
print(title, lines);
if (values.write) keepResult('connector', title, process.argv.slice(2), lines);
process.exit(0);
