import { type Scenario, scenarios } from '@hibob-kit/scenarios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialsOf, makeCompany, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Report {
  readonly requests: { readonly sent: number; readonly refused: number };
  readonly people: { readonly visible: number; readonly active: number } | null;
  readonly notes: readonly string[];
  readonly findings: readonly { readonly code: string }[];
  readonly checklist: readonly string[];
}

/** Puts the id the simulator gave the service user where the expectation names it. */
function expectationOf({ expect: wanted }: Scenario, serviceUserId: string) {
  return JSON.parse(JSON.stringify(wanted).replaceAll('{serviceUser}', serviceUserId));
}

describe('The connector, asked over its API to check', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s says what the scenario expects',
    async (id, scenario) => {
      const company = await makeCompany(stage, id);
      const credentials = credentialsOf(company);
      const made = await stage.connector('POST', '/v1/connections', {
        name: id,
        baseUrl: stage.simulatorUrl,
        ...credentials,
        selection: scenario.selection,
      });
      expect(made.status).toBe(201);

      const { status, body } = await stage.connector<Report>('POST', `/v1/connections/${id}/checks`, {});
      const { requests, people, notes, checklist, ...rest } = body;
      expect(status).toBe(200);
      expect(rest).toEqual({
        serviceUserId: credentials.serviceUserId,
        ...expectationOf(scenario, credentials.serviceUserId),
      });
      expect(checklist).toEqual([
        `Members of the group: one member, ${credentials.serviceUserId}. HiBob puts a condition into a new group that lets every employed person in, and they would all see what this group shows, pay included: remove that condition.`,
        'Save, then Apply, and confirm if HiBob asks: a dialog that is closed before loses what was ticked without a word.',
        'System settings → Account → Permission groups opens for HiBob’s admins only: if System settings is not in your menu, give this report to an admin. It holds no data of any person.',
        ...(people === null || people.visible === 0
          ? []
          : [
              `Headcount: HiBob’s directory, with everybody who left or is hired for later, must list ${people.visible} people, ${people.active} of them active. If it lists more, access rights leave people out: leave, garden leave and statuses of the company’s own are easily forgotten.`,
            ]),
      ]);
      expect(requests.sent).toBeLessThanOrEqual(15);
      expect(requests.refused).toBeLessThanOrEqual(6);
      expect(notes).toEqual([
        ...(scenario.expect.plan?.some((row) => row.edit !== 'not asked')
          ? [
              'Edit is asked because HiBob hides sensitive fields from readers without it.',
              'This connector never writes to HiBob: it sends reads only.',
            ]
          : []),
        ...(scenario.expect.findings?.some(({ fix }) => fix.includes('People’s data → Edit → People.'))
          ? [
              'A HiBob with field-level permissions calls the section “People” of the group’s People’s data tab “People’s fields”: the same rows are ticked there.',
            ]
          : []),
      ]);
      expect(people === null).toBe(body.findings.some(({ code }) => code.startsWith('credential.')));
    },
  );

  it('never calls a setup with a blocking finding ready, and starts no sync on it', { timeout: 180_000 }, async () => {
    const refused = scenarios.filter((scenario) => scenario.expect.verdict === 'refused');
    expect(refused.length).toBeGreaterThan(20);
    for (const { id } of refused) {
      const sync = await stage.connector<{ outcome: string }>('POST', `/v1/connections/${id}/syncs`, {});
      expect([id, sync.status, sync.body.outcome]).toEqual([id, 200, 'refused']);
      const employees = await stage.connector<{ items: unknown[] }>('GET', `/v1/connections/${id}/employees`);
      expect([id, employees.body.items]).toEqual([id, []]);
    }
  });
});
