import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccessRights, consistentWith, rightsOf } from '@hibob-kit/permissions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { simulate } from './simulation.ts';

const accessRights: readonly (readonly [string, AccessRights])[] = [
  [
    'Access rights: Lifecycle status exists (everybody)',
    { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'exists' }] },
  ],
  [
    'Access rights: Lifecycle status equals Employed (the condition a new group starts with)',
    { select: 'condition', conditions: [{ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }] },
  ],
  ['Access rights: Everyone (all active employees)', { select: 'everyone' }],
];

/** Categories with an ordinary field and, where it has one, a sensitive one. */
const categories = [
  ['work', 'Work', ['work.title', 'work.department']],
  ['payroll', 'Payroll', ['payroll.taxCode', 'payroll.salary.payment']],
  ['personal', 'Personal', ['personal.pronouns', 'personal.birthDate']],
  ['home', 'Home', ['home.familyStatus', 'home.legalGender']],
] as const;

/** Every value gone, null staying null: how an answer is pasted. Lifecycle statuses stay. */
function redacted(json: unknown, key = ''): unknown {
  if (Array.isArray(json)) return json.map((one) => redacted(one, key));
  if (typeof json === 'object' && json !== null)
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, redacted(value, name)]));
  if (json === null || typeof json === 'boolean' || key === 'lifecycleStatus') return json;
  return '…';
}

const drawn = fc.record({
  audience: fc.constantFrom(...accessRights),
  regime: fc.constantFrom('category', 'field-level'),
  boxes: fc.tuple(...categories.map(() => fc.constantFrom('', 'V', 'VE'))),
  asked: fc.subarray([...categories.keys()], { minLength: 1 }),
  showInactive: fc.boolean(),
});

describe('Of an answer of the simulator, its values taken out', () => {
  test('the setup that gave it is among the first that fit, whatever it is', async () => {
    let first = 0;
    let all = 0;
    for (const { audience, regime, boxes, asked, showInactive } of fc.sample(drawn, { seed: 10, numRuns: 40 })) {
      const ticked = categories.map(([id], at) => [id, rightsOf((boxes[at] ?? '') as 'V')]);
      const sim = await simulate(
        { accessRights: audience[1], categories: { ...Object.fromEntries(ticked), lifecycle: rightsOf('V') } },
        { regime },
      );
      const fields = [...asked.flatMap((at) => categories[at]?.[2] ?? []), 'internal.lifecycleStatus'];
      const body = { fields, showInactive };
      const came = await sim.post('/v1/people/search', body);
      const found = consistentWith(
        { method: 'POST', path: '/v1/people/search', body },
        { status: came.status, headers: {}, body: redacted(came.json) },
      );
      if (found.kind !== 'setups') throw new Error(JSON.stringify({ found, boxes, asked }));
      const truth = new Set([
        audience[0],
        'Lifecycle: View is ticked',
        ...(regime === 'field-level' ? ['Field-level permissions are on'] : []),
        ...asked.map((at) => boxesSaid(at, boxes[at] ?? '', regime)),
      ]);
      const isTrue = found.setups.map(({ lines }) => [...found.certain, ...lines].every((line) => truth.has(line)));
      const context = JSON.stringify({ found, truth: [...truth] });
      expect(isTrue.includes(true), context).toBe(true);
      all += 1;
      if (isTrue[0]) first += 1;
    }
    // Where two fit, the likelier one may be another: half of the setups drawn are rare ones.
    expect([all, first >= 20]).toEqual([40, true]);
  });

  function boxesSaid(at: number, letters: string, regime: string): string {
    const [, name] = categories[at] ?? ['', ''];
    if (letters === '') return `${name}: View is not ticked`;
    if (name !== 'Personal' || regime === 'field-level') return `${name}: View is ticked`;
    return letters === 'VE' ? `${name}: View and Edit are ticked` : `${name}: View is ticked, Edit is not`;
  }
});

describe('hibob-simulator consistent-with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consistent-'));
  const file = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const run = async (...args: readonly string[]) => {
    const command = commands.find(({ name }) => name === 'consistent-with');
    if (!command) throw new Error('no such command');
    return command.run(args, { say: () => {}, env: {}, commands });
  };
  const request = file('request.json', { fields: ['personal.birthDate', 'personal.shortBirthDate'] });
  const secret = '1815-12-10';
  const answer = file('answer.json', {
    employees: Array.from({ length: 30 }, () => ({ id: '77', personal: { shortBirthDate: secret } })),
  });

  test('says which setups fit and what to ask next, and repeats no value', async () => {
    const { exitCode, stdout } = await run(request, answer);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      '8 setups fit. How often each is met with is our guess.',
      '',
      '1. (80.5 %)',
      '  - Personal: View is ticked, Edit is not',
      '',
      '2. (5.5 %)',
    ]);
    expect(stdout).toContain('\nAsk next:\n  GET /v1/company/people/fields\n');
    expect(stdout).not.toMatch(/1815|77/);
  });

  test('as JSON for programs', async () => {
    const { stdout } = await run(request, answer, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'setups', found: 8, certain: [] });
  });

  test.each<[string, readonly string[], number, string]>([
    ['no files', [], 2, 'Name two files: hibob-simulator consistent-with REQUEST.json RESPONSE.json.'],
    ['a file that is not there', [request, join(folder, 'nowhere.json')], 2, 'nowhere.json cannot be read.'],
    ['a file that is no JSON', [request, file('text.json', 'HTTP/1.1 200 OK')], 2, 'text.json is not JSON.'],
    ['a request without an object', [file('list.json', '[]'), answer], 2, 'A request is an object'],
    ['a status that is none', [request, file('odd.json', { status: 'ok' })], 2, 'odd.json: status:'],
    ['an unknown key', [file('more.json', { path: '/v1/people/search', bodi: {} }), answer], 2, 'more.json: it:'],
    [
      'an endpoint of which nothing can be told',
      [file('tasks.json', { method: 'GET', path: '/v1/tasks' }), answer],
      1,
      'Of this endpoint nothing can be told.',
    ],
    [
      'an answer that says nothing',
      [request, file('limit.json', { status: 429 })],
      1,
      'This answer says nothing about permissions.',
    ],
  ])('%s', async (_, args, exitCode, text) => {
    const ended = await run(...args);
    expect([ended.exitCode, `${ended.stdout}${ended.stderr}`]).toEqual([exitCode, expect.stringContaining(text)]);
  });
});
