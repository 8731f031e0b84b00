import { fields } from '@hibob-kit/schemas';
import { describe, expect, test } from 'vitest';
import { derivedFields } from '../src/company/derived.ts';
import { everyoneWith, type Simulation, simulate, v, vhe } from './simulation.ts';

/** Fields that nobody in a generated company has a value for. A new gap fails here, and a closed one until it is struck off. */
const neverFilled: readonly string[] = [
  'employee.sin',
  'employee.sinExpirationDate',
  'personal.communication.skypeUsername',
  'address.siteAddress2',
  'about.avatar',
  'about.socialData.facebook',
  'payroll.entitlement.Childcare vouchers.amount',
  'payroll.entitlement.Cycle to work.amount',
  'payroll.entitlement.Season ticket loans.amount',
  'payroll.deduction.Childcare vouchers.amount',
  'payroll.deduction.Company Car.amount',
  'payroll.deduction.Lunch vouchers.amount',
  'actualPayment.change.reason',
  'actualPayment.change.changedBy',
  'employee.directorsNIBasis',
  'employee.previousTaxablePay',
  'employee.previousTaxPaid',
  'employee.directorAppointedOn',
  'employee.dateLeftPreviousEmployment',
  'employee.ukTaxSettingsLockedByP6',
  'employee.isTaxYearReset',
  'emergency.secondName',
  'emergency.mobilePhone',
  'emergency.address',
  'emergency.postCode',
  'temporaryAddress.line2',
  'temporaryAddress.usaState',
];

describe('fields nobody enters', () => {
  test('each is a field of the catalogue', () => {
    const known = fields.map(({ id }) => id);
    expect(Object.keys(derivedFields).filter((id) => !known.includes(id))).toEqual([]);
  });

  test('of the whole catalogue only the known gaps are empty for everybody', async () => {
    const categories = Object.fromEntries((await simulate(null)).truth.categories.map(({ id }) => [id, vhe]));
    const { search } = await simulate(everyoneWith(categories), { employees: 400 });
    const employees = await search({ fields: fields.map(({ id }) => id), showInactive: true });
    const filled = new Set(employees.flatMap((employee: object) => Object.keys(employee)));
    const empty = fields.map(({ id }) => id).filter((id) => !filled.has(`/${id.replaceAll('.', '/')}`));
    expect(empty).toEqual(neverFilled);
  });

  test('who leads follows from who reports to whom, leavers and future hires not counted', async () => {
    const simulation = await simulate(everyoneWith({ root: v, work: v, lifecycle: v }));
    const active = await simulation.search({ fields: ['work.manager'] });
    const reports = active.filter((one: { work: { manager: string } }) => one.work.manager === simulation.ids(0)[0]);
    const leader = await fieldsOf(simulation, 0, [
      'work.isManager',
      'work.directReports',
      'work.indirectReports',
      'work.manager',
    ]);
    expect(leader.work).toEqual({
      isManager: true,
      directReports: reports.length,
      indirectReports: active.length - 1,
      manager: null,
    });
    const member = await fieldsOf(simulation, 29, [
      'work.isManager',
      'work.directReports',
      'work.secondLevelManager',
      'work.reportsTo.email',
    ]);
    expect(member.work).toEqual({
      isManager: false,
      directReports: 0,
      secondLevelManager: simulation.ids(0)[0],
      reportsTo: { email: simulation.person(4).facts['root.email'] },
    });
  });

  test('annual and monthly pay follow from the pay period, and where it does not say there is none', async () => {
    const simulation = await simulate(everyoneWith({ root: v, payroll: v }), { employees: 200 });
    const ids = ['payment', 'payPeriod', 'yearlyPayment', 'monthlyPayment'].map((name) => `payroll.salary.${name}`);
    const pay = (await simulation.search({ fields: ids })).map(
      ({ payroll }: { payroll: { salary: Pay } }) => payroll.salary,
    );
    const yearly = pay.find(({ payPeriod }: Pay) => payPeriod === 'Annual');
    const hourly = pay.find(({ payPeriod }: Pay) => payPeriod === 'Hourly');
    expect(yearly.yearlyPayment).toEqual(yearly.payment);
    expect(yearly.monthlyPayment).toEqual({
      value: Math.round((yearly.payment.value * 100) / 12) / 100,
      currency: yearly.payment.currency,
    });
    expect([hourly.yearlyPayment, hourly.monthlyPayment]).toEqual([null, null]);
  });

  test("a leaver's tenure stops with the last day", async () => {
    const simulation = await simulate(everyoneWith({ work: v, lifecycle: v }));
    const before = await fieldsOf(simulation, 8, ['work.tenureDuration', 'internal.periodSinceTermination']);
    await simulation.control('PUT', `/companies/${simulation.id}/clock`, { today: '2035-01-01' });
    const after = await fieldsOf(simulation, 8, ['work.tenureDuration', 'internal.periodSinceTermination']);
    expect(after.work).toEqual(before.work);
    expect(after.internal.periodSinceTermination.sortFactor).toBeGreaterThan(
      before.internal.periodSinceTermination.sortFactor,
    );
  });
});

interface Pay {
  readonly payment: { readonly value: number; readonly currency: string };
  readonly payPeriod: string;
  readonly yearlyPayment: unknown;
  readonly monthlyPayment: unknown;
}

async function fieldsOf({ post, ids }: Simulation, index: number, asked: readonly string[]) {
  return (await post(`/v1/people/${ids(index)[0]}`, { fields: asked })).json;
}
