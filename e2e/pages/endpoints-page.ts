import { readdirSync, readFileSync } from 'node:fs';
import { type Endpoint, type Evidence, endpoints } from '@hibob-kit/schemas';
import { answered, notReproduced } from 'hibob-simulator';
import { addedSince, ledger } from '../conformance/ledger.ts';
import { code, page, table } from './markdown.ts';

/** Every operation: what works, what does not, what it takes, and how well founded that is. */
export function endpointsPage(): string {
  const recordings = recorded();
  const operations = endpoints.filter(({ id }) => answered.has(id));
  const observedOnes = endpoints.filter(({ evidence }) => evidence.grade === 'observed').length;
  const inferredOnes = endpoints.filter(({ evidence }) => evidence.grade === 'inferred').length;
  return page(
    '# Endpoints',
    'Written by `pnpm generate` from the endpoint rows in `packages/schemas`, the handlers of the simulator, `apps/simulator/src/hibob/not-reproduced.ts` and `e2e/recordings`. Do not edit.',
    `${endpoints.length} operations: ${endpoints.length - addedSince.length} of HiBob’s published document of 2025-06-11 and ${addedSince.length} that came later. The simulator answers ${operations.length} of them from one state; the others are 501 with the header \`X-Simulator-Not-Built\`. How an answer is founded: ${observedOnes} observed (a real answer was seen), ${endpoints.length - observedOnes - inferredOnes} documented (HiBob’s pages, or a program that relies on it), ${inferredOnes} inferred (deduced; the answer says so in \`X-Simulator-Evidence\`).`,
    'All paths stand below `/v1`. Limits are calls a minute and service user. *Later*: not in the document of 2025-06-11. *Recording*: grade and date of the raw answer in `e2e/recordings` that the simulator’s is held against.',
    ...groups.flatMap(([title, prefixes]) => [
      `## ${title}`,
      table(
        ['Operation', 'Works', 'Does not', 'Permission', 'Limit', 'Known', 'Recording'],
        endpoints
          .filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)))
          .map((endpoint) => rowOf(endpoint, recordings)),
      ),
    ]),
    '## Where answers depart from the document of 2025-06-11',
    'On purpose, and only here: `pnpm conformance` fails a new difference, and one that is gone.',
    table(
      ['Operation', 'Difference', 'Why'],
      ledger.map(({ operation, difference, why }) => [code(operation), difference, why]),
    ),
  );
}

const groups: readonly (readonly [title: string, prefixes: readonly string[]])[] = [
  ['People', ['people.', 'profiles.', 'employees.', 'avatars.', 'onboarding.']],
  ['Fields and lists', ['fields.', 'named-lists.']],
  ['Employee tables', ['table.', 'bulk.', 'custom-tables.']],
  ['Payroll', ['actual-payments.', 'payroll.']],
  ['Documents', ['docs.']],
  ['Tasks', ['tasks.']],
  ['Reports', ['reports.']],
  ['Time off', ['time-off.', 'policy-types.', 'reason-codes.', 'policies.', 'calendars.']],
  ['Attendance', ['attendance.']],
  ['Job catalog', ['job-profiles.', 'job-roles.', 'job-families.', 'job-family-groups.']],
  ['Workforce planning', ['positions.', 'position-openings.', 'position-budgets.']],
  ['Hiring', ['job-ads.', 'hiring.']],
  ['Goals, skills, employers', ['goals.', 'skills.', 'employers.', 'work-locations.']],
];

function rowOf(endpoint: Endpoint, recordings: ReadonlyMap<string, string>): readonly string[] {
  const { id, method, path, permission, perMinute, evidence, limitEvidence } = endpoint;
  const operation = `${method} ${path}`;
  const missing = notReproduced[id] ?? [];
  const works = missing.length > 0 ? 'in part' : 'yes';
  return [
    `${code(operation)}${addedSince.includes(operation) ? ' *later*' : ''}`,
    answered.has(id) ? works : 'no: 501',
    missing.join(' '),
    permission,
    `${perMinute} (${limitEvidence.grade})`,
    known(evidence),
    recordings.get(id) ?? '',
  ];
}

function known({ grade, source }: Evidence): string {
  return `${grade}: ${source}`;
}

function recorded(): ReadonlyMap<string, string> {
  const folder = new URL('../recordings/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => {
      const { endpoint, grade, date } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      return [endpoint, `${grade}, ${date}`];
    }),
  );
}
