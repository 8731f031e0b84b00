import { describe, expect, it } from 'vitest';
import { snapshotOut } from '../../src/out/snapshot-row.ts';
import { recordKey } from '../../src/store/record.ts';
import { dateIn, moneyIn } from '../../src/sync/cell.ts';
import { context, personTold, salary, type Told, today } from './person.ts';

/** One person on one day, of whom only some columns are looked at. */
function shown(told: Told, columns: readonly string[], more: Parameters<typeof context>[0] = {}) {
  const row = snapshotOut(personTold(told), context(more), null);
  return columns.map((column) => row[column]);
}
const nullsOf = (told: Told, more: Parameters<typeof context>[0] = {}) =>
  snapshotOut(personTold(told), context(more), null).nulls as Readonly<Record<string, string>>;

describe('Data that is right, and easily misread (catalogue G)', () => {
  it('G1: text for human readers is no number and no date', () => {
    expect(moneyIn('$37,000.00')).toEqual({ amount: null, currency: null });
    expect(dateIn('31/12/2026')).toBeNull();
    const told = { tables: { salaries: [salary(1, '2020-01-01', '37,000.00')] } };
    expect([shown(told, ['amount', 'annual']), nullsOf(told).annual]).toEqual([[null, null], 'unreadable']);
  });

  it('G2: a first salary row that HiBob calls current is no pay before its day', () => {
    const told = { tables: { salaries: [salary(1, '2026-12-01', 47_000)] } };
    expect(shown(told, ['amount', 'annual', 'readiness'])).toEqual([null, null, 66]);
    expect(nullsOf(told).amount).toBe('no-row-holds');
    expect(shown(told, ['amount'], { validOn: '2026-12-01' })).toEqual(['47000']);
  });

  it('G3: a raise that lies ahead is not today’s pay', () => {
    const told = { tables: { salaries: [salary(1, '2020-01-01', 38_000), salary(2, '2027-01-01', 40_500)] } };
    expect(shown(told, ['amount'])).toEqual(['38000']);
    expect(shown(told, ['amount'], { validOn: '2026-12-31' })).toEqual(['38000']);
    expect(shown(told, ['amount'], { validOn: '2027-01-01' })).toEqual(['40500']);
  });

  it('G4: a missing currency stays missing', () => {
    const told = { tables: { salaries: [salary(1, '2020-01-01', 1, { base: { value: 60_000 } })] } };
    expect(shown(told, ['amount', 'currency', 'annual'])).toEqual(['60000', null, null]);
    expect(nullsOf(told)).toMatchObject({ currency: 'empty', annual: 'currency-missing' });
  });

  it.each([
    ['Semi Monthly', 'half_month', '72000'],
    ['semi-monthly', 'half_month', '72000'],
    ['Monthly', 'month', '36000'],
    ['Bi-Weekly', 'two_weeks', '78000'],
  ])('G5: %s is %s', (payPeriod, period, annual) => {
    const told = { tables: { salaries: [salary(1, '2020-01-01', 3000, { payPeriod })] } };
    expect(shown(told, ['period', 'annual'])).toEqual([period, annual]);
  });

  it('G6: a period nobody knows is not taken for a year', () => {
    const told = { tables: { salaries: [salary(1, '2020-01-01', 3000, { payPeriod: 'Per project' })] } };
    expect(shown(told, ['amount', 'period', 'annual'])).toEqual(['3000', 'unknown', null]);
    expect(nullsOf(told).annual).toBe('period-unknown');
  });

  it('G7: an hourly rate counts the hours of the week, and is refused without them', () => {
    const hourly = { salaries: [salary(1, '2020-01-01', 20, { payPeriod: 'Hourly' })] };
    const employment = [{ id: 1, effectiveDate: '2020-01-01', isCurrent: true, fte: 60, weeklyHours: 24 }];
    expect(shown({ tables: { ...hourly, employment } }, ['annual', 'annualFte'])).toEqual(['24960', '41600']);
    const without = { tables: { ...hourly, employment: [{ id: 1, effectiveDate: '2020-01-01', isCurrent: true }] } };
    expect([shown(without, ['annual']), nullsOf(without).annual]).toEqual([[null], 'hours-missing']);
  });

  it('G8: nobody is dropped for want of title, site or pay; the row says what is missing', () => {
    const told = { tables: { work: [{ id: 1, effectiveDate: '2020-01-01', isCurrent: true }], salaries: [] } };
    expect(shown(told, ['employeeId', 'title', 'site', 'amount', 'readiness'])).toEqual([
      '3980342332732998001',
      null,
      null,
      null,
      33,
    ]);
    expect(nullsOf(told)).toMatchObject({
      title: 'empty',
      site: 'empty',
      country: 'not-requested',
      amount: 'no-row-holds',
    });
  });

  it('G9: a status nobody knows stays unknown, and is not taken for active', () => {
    const lifecycle = [{ id: 1, effectiveDate: '2020-01-01', isCurrent: true, status: 'Seconded' }];
    expect(shown({ tables: { lifecycle } }, ['status'])).toEqual(['unknown']);
  });

  it('G10: ids are text; as numbers these two would be one', () => {
    const ids = ['3980342332732998001', '3980342332732998002'];
    expect(Number(ids[0])).toBe(Number(ids[1]));
    expect(ids.map((id) => shown({ id }, ['employeeId'])[0])).toEqual(ids);
  });

  it('G11: an entry id is unique only for one employee', () => {
    const keys = ['1', '2'].map((employeeId) => recordKey({ employeeId, sourceEntryId: '1000020240101' }));
    expect(new Set(keys).size).toBe(2);
  });

  const rehired: Told = {
    facts: { 'work.startDate': '2024-05-06', 'internal.terminationDate': '2021-07-01' },
    tables: {
      lifecycle: [
        { id: 1, effectiveDate: '2018-02-01', status: 'Employed' },
        { id: 2, effectiveDate: '2021-07-02', status: 'Terminated' },
        { id: 3, effectiveDate: '2024-05-06', status: 'Employed', isCurrent: true },
      ],
      salaries: [salary(1, '2018-02-01', 30_000), salary(2, '2024-05-06', 50_000)],
    },
  };
  it('G12: whoever came back works here, although the old termination date still stands', () => {
    const columns = ['employed', 'status', 'amount'];
    expect(shown(rehired, columns)).toEqual(['yes', 'active', '50000']);
    expect(shown(rehired, columns, { validOn: '2022-01-01' })).toEqual(['left', 'terminated', null]);
    expect(shown(rehired, columns, { validOn: '2019-01-01' })).toEqual(['yes', 'active', '30000']);
    // Without View histories on Lifecycle the dates alone tell it.
    const current = { ...rehired, tables: { ...rehired.tables, lifecycle: [] } };
    expect(shown(current, columns)).toEqual(['yes', 'active', '50000']);
  });

  it('G13: the same person twice is two rows, and each says so', () => {
    const doubles = new Set(['3980342332732998001']);
    expect(shown({}, ['warnings'], { doubles })).toEqual([['same-number-or-e-mail-as-another']]);
    expect(shown({}, ['warnings'])).toEqual([[]]);
  });

  it('G14: a nine-day fortnight is no FTE; daily pay is refused rather than counted wrong', () => {
    const days = { monday: 9, tuesday: 9, wednesday: 9, thursday: 9, friday: 8 };
    const row = { id: 1, effectiveDate: '2020-01-01', isCurrent: true, fte: 100, weeklyHours: 40 };
    const employment = [{ ...row, actualWorkingPattern: { days } }];
    const daily = { salaries: [salary(1, '2020-01-01', 240, { payPeriod: 'Daily' })], employment };
    expect(nullsOf({ tables: daily }).annual).toBe('working-days-doubtful');
    expect(shown({ tables: { employment } }, ['fte', 'annualFte'])).toEqual(['1', '60000']);
  });

  it('G15: variable pay of the company’s own type stays listed and is not added up', () => {
    const paid = { effectiveDate: '2024-01-01', paymentPeriod: 'Annual', isCurrent: true };
    const amount = (value: number) => ({ value, currency: 'EUR' });
    const variable = [
      { id: 1, ...paid, variableType: 'Sales bonus', amount: amount(5000) },
      { id: 2, ...paid, variableType: 'Christmas ham', amount: amount(50) },
    ];
    const [target, parts, warnings] = shown({ tables: { variable } }, ['targetVariable', 'variable', 'warnings']);
    expect([target, warnings]).toEqual(['5000', ['variable-pay-of-unknown-type']]);
    expect(parts).toMatchObject([
      { typeRaw: 'Sales bonus', type: 'bonus', annual: '5000' },
      { typeRaw: 'Christmas ham', type: 'unknown', annual: '50' },
    ]);
  });

  it('G16: a quantity of options is no money', () => {
    const equities = [
      { id: 1, effectiveDate: '2024-02-01', quantity: 1500, equityType: 'Options', grantStatus: 'Granted' },
      { id: 2, effectiveDate: '2024-02-01', quantity: 0.5, equityType: 'Options', grantStatus: 'Granted' },
      { id: 3, effectiveDate: '2027-02-01', quantity: 9, equityType: 'RSU', grantStatus: 'Granted' },
    ];
    expect(shown({ tables: { equities } }, ['equity'])).toEqual([
      [{ type: 'option', status: 'granted', grants: 2, quantity: '1500.5' }],
    ]);
  });

  it('G17: people without number and e-mail are known by their id', () => {
    const facts = { 'work.employeeIdInCompany': null, 'root.email': null };
    expect(shown({ facts }, ['employeeId', 'employeeNumber', 'readiness'])).toEqual(['3980342332732998001', null, 95]);
    expect(nullsOf({ facts }).employeeNumber).toBe('empty');
  });

  const left: Told = {
    facts: { 'internal.lifecycleStatus': 'Terminated', 'internal.terminationDate': '2026-07-31' },
    tables: {
      lifecycle: [
        { id: 1, effectiveDate: '2020-01-01', status: 'Employed' },
        { id: 2, effectiveDate: '2026-08-01', status: 'Terminated', isCurrent: true },
      ],
      salaries: [salary(1, '2020-01-01', 44_000), salary(2, '2026-09-01', 46_000)],
    },
  };
  it('G19: nobody is paid by the last row of a leaver, nor by one dated after the end', () => {
    expect(shown(left, ['employed', 'amount', 'annual', 'readiness'])).toEqual(['left', null, null, null]);
    expect(nullsOf(left).amount).toBe('left');
    expect(shown(left, ['employed', 'amount'], { validOn: '2026-07-01' })).toEqual(['yes', '44000']);
  });

  it('G20: the last day of work counts, the day after does not; a timestamp is its day', () => {
    const day = (validOn: string) => shown(left, ['employed', 'amount'], { validOn });
    expect([day('2026-07-31'), day('2026-08-01')]).toEqual([
      ['yes', '44000'],
      ['left', null],
    ]);
    // Only the termination date is visible: it is the last day itself.
    const datesOnly: Told = { facts: { 'internal.terminationDate': today }, tables: { lifecycle: [] } };
    expect(shown(datesOnly, ['employed'])).toEqual(['yes']);
    expect(shown(datesOnly, ['employed'], { validOn: '2026-11-23' })).toEqual(['left']);
    expect(dateIn('2026-07-31T23:30:00.000000')).toBe('2026-07-31');
  });
});
