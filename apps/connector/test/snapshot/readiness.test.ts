import { describe, expect, it } from 'vitest';
import { snapshotOut } from '../../src/out/snapshot-row.ts';
import { context, personTold, salary, type Told } from './person.ts';

const of = (told: Told, more: Parameters<typeof context>[0] = {}) => snapshotOut(personTold(told), context(more), null);

describe('Readiness for a benchmark', () => {
  it('is 100 where nothing is missing', () => {
    expect(of({})).toMatchObject({ readiness: 100, missing: [], visibility: 'full' });
  });

  it('names the box where a right hides the number', () => {
    const { readiness, missing, nulls, visibility } = of({ withheld: ['work.employeeIdInCompany'] });
    expect([readiness, visibility, nulls]).toMatchObject([95, 'restricted', { employeeNumber: 'restricted' }]);
    expect(missing).toEqual([
      {
        item: 'Employee number',
        why: 'restricted',
        sentence: 'HiBob withholds it: the permission group does not show it.',
        mend: 'System settings → Account → Permission groups → the group of the service user → People’s data → Edit → People → Work: tick “View selected employees’ Work sections”. Save, then Apply.',
      },
    ]);
  });

  it('names the field where HiBob holds nothing', () => {
    const work = [{ id: 1, effectiveDate: '2020-01-01', isCurrent: true, department: 'Product', site: 'Lisbon' }];
    expect(of({ tables: { work } }).missing).toMatchObject([
      { item: 'Job title', why: 'empty', mend: 'Fill “Job title” on the person’s profile, in Work.' },
      { item: 'Reports to', why: 'empty' },
    ]);
  });

  it('names the question where the company has not answered it', () => {
    expect(of({}, { basis: null })).toMatchObject({
      readiness: 90,
      missing: [
        {
          item: 'Base pay at full time',
          mend: 'Say once which pay HiBob holds: hibob-connector settings --pay-basis actual, or full_time.',
        },
      ],
    });
  });

  it('does not ask for names where nobody is named', () => {
    expect(of({ facts: { 'root.displayName': null } }, { named: false }).readiness).toBe(100);
    expect(of({ facts: { 'root.displayName': null } }).readiness).toBe(95);
  });

  it('names a table that is not shared, or that the company does not have', () => {
    const employment = { tables: { employment: [] } };
    const why = (reason: 'not-requested' | 'not-available') =>
      of(employment, { missingTables: new Map([['employment', reason]]) }).nulls;
    expect(why('not-requested')).toMatchObject({ contract: 'not-requested', annualFte: 'employment-missing' });
    expect(why('not-available')).toMatchObject({ contract: 'not-available' });
  });

  it('is nothing for whoever has not started', () => {
    const facts = { 'work.startDate': '2027-01-04', 'internal.lifecycleStatus': 'hired' };
    const lifecycle = [{ id: 1, effectiveDate: '2026-11-01', isCurrent: true, status: 'Hired' }];
    const told = { facts, tables: { lifecycle, salaries: [salary(1, '2026-11-01', 50_000)] } };
    expect(of(told)).toMatchObject({
      employed: 'not-started',
      readiness: null,
      amount: null,
      nulls: { amount: 'not-started' },
    });
  });
});

it('variable pay in several currencies is not added up, and none is converted', () => {
  const paid = { effectiveDate: '2024-01-01', isCurrent: true, paymentPeriod: 'Annual' };
  const variable = [
    { id: 1, ...paid, variableType: 'Bonus', amount: { value: 5000, currency: 'EUR' } },
    { id: 2, ...paid, variableType: 'Commission', amount: { value: 700, currency: 'USD' } },
  ];
  expect(of({ tables: { variable } })).toMatchObject({
    targetVariable: null,
    nulls: { targetVariable: 'several-currencies', targetVariableCurrency: 'several-currencies' },
  });
});

it('a person hidden since is shown as hidden, with what was last seen', () => {
  const dossier = personTold();
  const hidden = { ...dossier, employee: { ...dossier.employee, presence: 'hidden' as const } };
  expect(snapshotOut(hidden, context(), null)).toMatchObject({
    presence: 'hidden',
    visibility: 'hidden',
    amount: '60000',
  });
});
