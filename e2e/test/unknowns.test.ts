import { scenarioById } from '@hibob-kit/scenarios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialsOf, makeCompany, openStage, type Stage } from './stage.ts';
import { truthOf } from './truth.ts';

/** What nobody outside HiBob knows must not turn a broken setup green, nor a good one red. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Report {
  readonly verdict: string;
  readonly findings: readonly { readonly code: string; readonly category: string | null }[];
  readonly plan: readonly { readonly category: string; readonly view: string; readonly edit: string }[];
  readonly requests: { readonly sent: number; readonly refused: number };
}

let made = 0;
async function connect(scenario: string, switches: Readonly<Record<string, string>>): Promise<string> {
  const company = await makeCompany(stage, scenario, { employees: 60, switches });
  made += 1;
  const name = `${scenario}-${made}`;
  const { selection } = scenarioById(scenario) ?? {};
  await stage.connector('POST', '/v1/connections', {
    name,
    baseUrl: stage.simulatorUrl,
    ...credentialsOf(company),
    selection,
  });
  return name;
}

describe('A check is right whatever HiBob does where', () => {
  it.each<[string, Record<string, string>, string, string, readonly (readonly [string, string | null])[]]>([
    ['a 403 is a page', { body403: 'html' }, 'no-group', 'refused', [['group.general-errors', null]]],
    ['a 403 is a page', { body403: 'html' }, 'payroll-missing', 'refused', [['category.view-missing', 'Payroll']]],
    [
      'the id stands in every answer',
      { idWithoutBasicInfo: 'yes' },
      'basic-info-missing',
      'refused',
      [['category.view-missing', 'Basic info']],
    ],
    [
      'what needs Edit is dots',
      { sensitiveWithoutEdit: 'masked text' },
      'personal-edit-missing',
      'refused',
      [['category.edit-missing', 'Personal']],
    ],
    [
      'what needs Edit is dots',
      { sensitiveWithoutEdit: 'masked text' },
      'home-edit-missing',
      'refused',
      [['category.edit-missing', 'Home']],
    ],
    [
      'what needs Edit is empty',
      { sensitiveWithoutEdit: 'null' },
      'personal-edit-missing',
      'ready with advice',
      [['field.empty', 'Personal']],
    ],
    [
      'what needs Edit is empty',
      { sensitiveWithoutEdit: 'null' },
      'payroll-custom-field-edit-missing',
      'ready with advice',
      [['field.empty', 'Payroll']],
    ],
    ['some tables are not in bulk', { bulkVariableAndEquities: '404' }, 'guide-complete', 'ready', []],
    [
      'some tables are not in bulk',
      { bulkVariableAndEquities: '404' },
      'equity-missing',
      'refused',
      [['category.view-missing', 'Equity']],
    ],
    [
      'some tables are not in bulk',
      { bulkVariableAndEquities: '404' },
      'no-group',
      'refused',
      [['group.general-errors', null]],
    ],
  ])('%s (%j): %s', async (_, switches, scenario, verdict, found) => {
    const name = await connect(scenario, switches);
    const { body } = await stage.connector<Report>('POST', `/v1/connections/${name}/checks`, {});
    expect([body.verdict, body.findings.map(({ code, category }) => [code, category])]).toEqual([verdict, found]);
    expect(body.requests.sent).toBeLessThanOrEqual(15);
    expect(body.requests.refused).toBeLessThanOrEqual(6);
  });

  it('does not call Edit proved where the birth date is empty for everybody', async () => {
    const name = await connect('personal-edit-missing', { sensitiveWithoutEdit: 'null' });
    const { body } = await stage.connector<Report>('POST', `/v1/connections/${name}/checks`, {});
    expect(body.plan.find(({ category }) => category === 'Personal')?.edit).toBe('cannot tell');
  });
});

describe('A sync stores the same whatever HiBob does where', () => {
  it.each<[string, Record<string, string>]>([
    ['some tables are not in bulk', { bulkVariableAndEquities: '404' }],
    ['an empty table has an empty body', { emptyTable: 'empty body' }],
    ['rows are wrapped and pages count people', { bulkRows: 'wrapped', bulkPageUnit: 'employees' }],
    [
      'envelopes are others',
      { cursorKey: 'cursor', cleanBulkErrors: '{}', namedListsEnvelope: 'array', fieldsEnvelope: 'fields' },
    ],
    ['lifecycle items are written with capitals', { lifecycleCase: 'title' }],
  ])('%s (%j)', async (_, switches) => {
    const name = await connect('guide-complete', switches);
    const { body } = await stage.connector<{
      readonly outcome: string;
      readonly sync: {
        readonly people: Record<string, number>;
        readonly tables: Record<string, { readonly inserted: number }>;
      };
    }>('POST', `/v1/connections/${name}/syncs`, {});
    const inserted = Object.fromEntries(Object.entries(body.sync.tables).map(([table, one]) => [table, one.inserted]));
    expect({ outcome: body.outcome, people: body.sync.people, inserted }).toEqual({
      outcome: 'synced',
      people: { hired: 1, active: 49, leave: 2, garden_leave: 1, terminated: 7, unknown: 0 },
      inserted: { ...truthOf({ employees: 60 }).rows, custom_value: 0 },
    });
  });
});

describe('What the customer keeps to itself', () => {
  it('is never asked for, not even to find out about something else', async () => {
    const company = await makeCompany(stage, 'guide-complete', { employees: 60 });
    const [group] = company.groups;
    const path = `/companies/${company.id}/permission-groups/${group?.id}`;
    const current = await stage.control<{ categories: Record<string, object> }>('GET', path);
    const { root, home, ...categories } = current.categories;
    await stage.control('PUT', path, { ...current, categories });
    expect([root, home]).toEqual([
      { view: true, viewHistory: true, edit: true },
      { view: true, viewHistory: true, edit: true },
    ]);

    const selection = {
      unselected: ['names', 'gender', 'birthDate', 'equity'],
      mapped: {},
      extra: ['home.familyStatus'],
    };
    await stage.connector('POST', '/v1/connections', {
      name: 'quiet',
      baseUrl: stage.simulatorUrl,
      ...credentialsOf(company),
      selection,
    });
    const { body } = await stage.connector<Report>('POST', '/v1/connections/quiet/checks', {});
    expect(body.findings.map(({ code, category }) => [code, category])).toEqual([
      ['category.view-missing', 'Basic info'],
      ['category.view-missing', 'Home'],
    ]);
    const journal = await stage.control<object>('GET', `/companies/${company.id}/journal`);
    expect(JSON.stringify(journal)).not.toMatch(
      /root\.(email|firstName|surname|displayName)|legalGender|birthDate|equities/,
    );
  });
});
