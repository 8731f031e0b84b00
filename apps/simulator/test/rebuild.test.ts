import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompanyFile } from '@hibob-kit/scenarios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildCommand } from '../src/cli/commands/rebuild.ts';
import { rebuiltAt } from '../src/cli/rebuilt-company.ts';
import { createSimulator } from '../src/index.ts';
import type { Run } from '../src/run/run.ts';
import { shrink, writtenIn } from '../src/run/shrink.ts';
import { authorized } from './simulation.ts';

/** Written by hand: 12 people, one left; birth dates of nobody, because of Edit or of boxes of the field's own. */
const capture = {
  kind: 'hibob-capture',
  version: 1,
  says: [],
  made: { at: '2026-11-02T12:00:00.000Z', by: 'hand', counts: 'below 5 as <5', pseudonyms: 'of this file' },
  serviceUser: 'SERVICE-0',
  selection: { unselected: [], mapped: {}, extra: [], anonymous: false },
  labels: [{ of: 'category', id: 'personal', label: 'About you', masked: false }],
  door: 'open',
  metadata: {
    categories: [
      { id: 'root', custom: false, fields: 1, shownBy: 12 },
      { id: 'personal', custom: false, fields: 2, shownBy: 12 },
    ],
    fields: [
      { id: 'root.id', category: 'root', type: 'text', list: null, custom: false, moved: false },
      { id: 'root.firstName', category: 'root', type: 'text', list: null, custom: false, moved: false },
      { id: 'personal.birthDate', category: 'personal', type: 'date', list: null, custom: false, moved: false },
      { id: 'personal.pronouns', category: 'personal', type: 'list', list: 'pronouns', custom: false, moved: false },
    ],
  },
  lists: null,
  observed: {
    people: { visible: 12, inactive: '<5', statuses: null, hiddenManagers: null, withoutId: 0 },
    fields: [
      { field: 'root.id', asked: 12, shown: 'all', filled: 'all', masked: 0 },
      { field: 'root.firstName', asked: 12, shown: 'all', filled: 9, masked: 0 },
      { field: 'personal.birthDate', asked: 12, shown: 0, filled: 0, masked: 0 },
      { field: 'personal.pronouns', asked: 12, shown: 'all', filled: '<5', masked: 0 },
    ],
    tables: [],
  },
  exchanges: [],
  verdict: 'refused',
  findings: [
    {
      code: 'category.edit-missing',
      severity: 'blocking',
      category: 'personal',
      causes: [
        { code: 'category.no-edit', about: 'personal' },
        { code: 'field.hidden-by-override', about: 'personal.birthDate' },
      ],
    },
  ],
};

let folder: string;
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rebuild-'));
  file = join(folder, 'capture.json');
  await writeFile(file, JSON.stringify(capture));
});
afterAll(() => rm(folder, { recursive: true }));

const rebuildFile = (...args: readonly string[]) => rebuildCommand.run(args, { say: () => {}, env: {}, commands: [] });

/** What a people search shows of everybody. */
async function searched(chosen: number) {
  const made = await rebuiltAt(file, chosen);
  if (made.kind === 'usage') throw new Error(made.message);
  const simulator = createSimulator({ rateLimits: 'off' });
  const created = simulator.createCompany({ scenario: made.setup });
  if (created.kind !== 'created') throw new Error(created.error);
  const [user] = created.company.serviceUsers;
  if (user === undefined) throw new Error('no service user');
  const fields = ['root.id', 'root.firstName', 'personal.birthDate', 'personal.pronouns'];
  const answer = await simulator.fetch(
    new Request('http://127.0.0.1/v1/people/search', {
      method: 'POST',
      headers: { ...authorized(user), 'content-type': 'application/json' },
      body: JSON.stringify({ fields, showInactive: true }),
    }),
  );
  const { employees } = (await answer.json()) as { readonly employees: readonly Shown[] };
  return { made, employees };
}

interface Shown {
  readonly id: string;
  readonly firstName: string | null;
  readonly personal: { readonly birthDate?: string; readonly pronouns: string | null };
}

describe('A capture, rebuilt', () => {
  test.each([1, 2])('shows what was seen, setup %i', async (chosen) => {
    const { employees } = await searched(chosen);
    expect(employees.length).toBe(12);
    expect(employees.filter(({ firstName }) => firstName !== null).length).toBe(9);
    expect(employees.filter(({ personal }) => 'birthDate' in personal)).toEqual([]);
    const pronouns = employees.filter(({ personal }) => personal.pronouns !== null).length;
    expect(pronouns).toBeGreaterThan(0);
    expect(pronouns).toBeLessThan(5);
  });

  test('has no field of HiBob’s that the customer does not have, and the customer’s own words', async () => {
    const { made } = await searched(1);
    const read = readCompanyFile(made.file);
    expect(read.kind === 'company' && read.setup.company.renamedCategories).toEqual({ personal: 'About you' });
    expect(made.file.fields?.remove).toContain('work.title');
    expect(made.file.fields?.remove).not.toContain('personal.pronouns');
  });
});

describe('rebuild', () => {
  test('writes a company file and lists the setups that fit', async () => {
    const out = join(folder, 'rebuilt.json');
    const { exitCode, stdout } = await rebuildFile(file, '--out', out);
    expect([exitCode, stdout.replaceAll(out, 'OUT').split('\n')]).toEqual([
      0,
      [
        '2 setups fit the capture; this is number 1. Choose another with --setup.',
        '  1. About you: Edit is not ticked, and what is missing needs it',
        '  2. Date of Birth: boxes of their own, without View',
        '',
        'OUT: serve it with hibob-simulator --file OUT',
        '',
      ],
    ]);
    expect(readCompanyFile(JSON.parse(await readFile(out, 'utf8'))).kind).toBe('company');
  });

  test('refuses a setup that there is not, and a file that was cut off, with the place', async () => {
    expect(await rebuildFile(file, '--setup', '3')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('There is no setup 3: 2 fit.'),
    });
    const half = join(folder, 'half.json');
    await writeFile(half, JSON.stringify({ ...capture, observed: { ...capture.observed, tables: 7 } }));
    expect(await rebuildFile(half)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('observed.tables: Invalid input: expected array, received number'),
    });
  });
});

test('A run against a rebuilt company is shrunk to the people who are needed', async () => {
  const made = await rebuiltAt(file, 1);
  if (made.kind === 'usage') throw new Error(made.message);
  const run: Run = {
    format: 'hibob-simulator run 1',
    simulator: { version: '0', rateLimits: 'off', firewall: 'off' },
    company: { id: 'rebuilt-1', at: 0, request: { scenario: JSON.parse(JSON.stringify(made.setup)) }, draws: [] },
    subject: 'rebuilt-1',
    dropped: 0,
    steps: [],
  };
  const names = (people: readonly unknown[]) =>
    people.map((one) => Reflect.get(Reflect.get(Object(one), 'stored'), 'id'));
  const needed = ['3500000000000000003', '3500000000000000011'];
  const result = await shrink(
    run,
    12,
    async (one) => needed.every((id) => names(writtenIn(one) ?? []).includes(id)),
    300,
  );
  expect(result.kind === 'shrunk' && names(writtenIn(result.run) ?? [])).toEqual(needed);
});
