import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialsOf, makeCompany, openStage, type Stage } from './stage.ts';

/** The scenario's company, in which each person is paid in another way, as a benchmark gets it. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const credentials = credentialsOf(await makeCompany(stage, 'curated-pay'));
  const connection = { name: 'acme', baseUrl: stage.simulatorUrl, ...credentials };
  await stage.connector('POST', '/v1/connections', connection);
  await stage.connector('POST', '/v1/connections/acme/syncs', {});
}, 120_000);
afterAll(() => stage.close());

interface Snapshot {
  readonly employeeNumber: string;
  readonly employed: string;
  readonly currency: string | null;
  readonly annual: string | null;
  readonly annualActual: string | null;
  readonly annualFte: string | null;
  readonly targetVariable: string | null;
  readonly readiness: number | null;
  readonly missing: readonly { readonly item: string; readonly mend: string | null }[];
  readonly nulls: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

const snapshots = (day: string) => stage.lines<Snapshot>(`/v1/connections/acme/export/pay_snapshot?validOn=${day}`);

describe('Pay as a benchmark gets it', () => {
  it('is null at full time until the company has said which pay HiBob holds', async () => {
    const all = await snapshots('2026-11-02');
    expect(new Set(all.map(({ annualFte }) => annualFte))).toEqual(new Set([null]));
    expect(all[0]?.nulls.annualFte).toBe('pay-basis-not-answered');
    expect(all[0]?.missing[0]?.mend).toContain('hibob-connector settings --pay-basis');
  });

  it('is right for everybody, or null with its reason', async () => {
    await stage.connector('PATCH', '/v1/connections/acme/settings', { payBasis: 'actual' });
    const all = await snapshots('2026-11-02');
    const shown = all.map((one) => [
      one.employeeNumber,
      one.currency ?? one.nulls.currency,
      one.annual ?? one.nulls.annual,
      one.annualFte ?? one.nulls.annualFte,
      one.targetVariable ?? one.nulls.targetVariable,
    ]);
    expect(shown).toEqual([
      ['1', 'EUR', '96000', '96000', '9600'],
      // 11.75 an hour, 24 hours a week, 52 weeks; at 60 %.
      ['2', 'EUR', '14664', '24440', 'no-row-holds'],
      // By the day, and HiBob tells no working pattern of hers.
      ['3', 'EUR', 'working-days-missing', 'working-days-missing', 'no-row-holds'],
      ['4', 'GBP', '42640', '42640', 'no-row-holds'],
      ['5', 'EUR', '31800', '31800', 'no-row-holds'],
      // The raise for January is not today's pay.
      ['6', 'EUR', '38000', '38000', 'no-row-holds'],
      ['7', 'EUR', '52000', '52000', 'no-row-holds'],
      ['8', 'EUR', '36000', '60000', 'no-row-holds'],
      ['9', 'no-row-holds', 'no-row-holds', 'no-row-holds', 'no-row-holds'],
      ['10', 'EUR', '0', '0', 'no-row-holds'],
      // HiBob calls the row of December current.
      ['11', 'no-row-holds', 'no-row-holds', 'no-row-holds', 'no-row-holds'],
      // 4,500 each half year and 12,000 each quarter; the bonus that is over does not count.
      ['12', 'EUR', '42000', '42000', '57000'],
      ['13', 'JPY', '6400000', '6400000', 'no-row-holds'],
      ['14', 'left', 'left', 'left', 'left'],
    ]);
    expect(all.at(-1)).toMatchObject({ employed: 'left', readiness: null });
    expect(all.find(({ employeeNumber }) => employeeNumber === '12')?.warnings).toEqual(['amount-taken-per-period']);
  });

  it('on another day is that of the day', async () => {
    const on = async (day: string, number: string) => {
      const one = (await snapshots(day)).find(({ employeeNumber }) => employeeNumber === number);
      return [one?.currency, one?.annual, one?.employed];
    };
    expect(await on('2027-01-01', '6')).toEqual(['EUR', '40500', 'yes']);
    expect(await on('2025-03-31', '7')).toEqual(['GBP', '41000', 'yes']);
    expect(await on('2026-07-31', '14')).toEqual(['EUR', '46000', 'yes']);
    expect(await on('2026-12-01', '11')).toEqual(['EUR', '47000', 'yes']);
    expect(await on('2014-01-01', '1')).toEqual([null, null, 'not-started']);
  });
});
