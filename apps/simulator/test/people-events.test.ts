import { companyOf } from '@hibob-kit/scenarios';
import type { Value } from '@hibob-kit/schemas';
import { describe, expect, test } from 'vitest';
import { type Company, foundCompany, withToday } from '../src/company/company.ts';
import type { Change } from '../src/company/people/change.ts';
import { createPerson } from '../src/company/people/create-person.ts';
import { rehirePerson } from '../src/company/people/rehire-person.ts';
import { setStartDate } from '../src/company/people/start-date.ts';
import { takeLeave } from '../src/company/people/take-leave.ts';
import { terminatePerson } from '../src/company/people/terminate-person.ts';
import { updatePerson } from '../src/company/people/update-person.ts';
import { type Person, peopleOf } from '../src/company/people.ts';
import { bare } from './simulation.ts';

const company = foundCompany({ id: 'c', scenarioId: 's', spec: bare, data: companyOf(bare) });
const personAt = (index: number): Person => peopleOf(company).at(index);
const termination = { terminationDate: '2026-11-01', lastDayOfWork: null, reason: null, type: null, notice: null };

describe('what webhooks are told of', () => {
  test('somebody new who starts later: that they were created', () => {
    expect(told(enter('2026-11-16'))).toEqual(['employee.created']);
  });

  test('somebody new who has started: that they have joined and are active as well', () => {
    expect(told(enter('2026-11-02'))).toEqual(['employee.created', 'employee.joined', 'employee.activated']);
  });

  test('a change of fields: which, and not what follows from them', () => {
    const values = new Map<string, Value>([
      ['personal.birthDate', '1990-02-03'],
      ['root.firstName', 'Shanna'],
    ]);
    const change = updatePerson(company, personAt(29), values);
    expect(change.kind === 'changed' && change.events).toEqual([
      {
        type: 'employee.updated',
        triggeredBy: 'system',
        data: { employeeId: personAt(29).id, fieldUpdates: ['personal.birthDate'] },
      },
    ]);
  });

  test('a termination in the past: the row, the fields, and that somebody has left', () => {
    const change = terminatePerson(company, personAt(29).stored, termination);
    const { id: employeeId } = personAt(29);
    expect(change.kind === 'changed' && change.events).toEqual([
      {
        type: 'table.entry.created',
        triggeredBy: 'system',
        data: { employeeId, tableId: 'lifecycle', effectiveDate: '2026-11-02' },
      },
      {
        type: 'employee.updated',
        triggeredBy: 'system',
        data: {
          employeeId,
          fieldUpdates: ['internal.terminationDate', 'employee.lastDayOfWork', 'root.state'],
        },
      },
      { type: 'employee.left', triggeredBy: 'system', data: { employeeId } },
      { type: 'employee.inactivated', triggeredBy: 'system', data: { employeeId } },
    ]);
  });

  test('fields that held the same before are none that changed', () => {
    const ahead = { ...termination, terminationDate: '2026-11-10', reason: 'Relocation' };
    const first = terminatePerson(company, personAt(29).stored, ahead);
    if (first.kind !== 'changed') throw new Error(first.kind);
    const again = terminatePerson(first.company, peopleOf(first.company).at(29).stored, { ...ahead, reason: null });
    expect(again.kind === 'changed' && again.events[1]?.data).toEqual({
      employeeId: personAt(29).id,
      fieldUpdates: ['internal.terminationReason'],
    });
  });

  test('a termination ahead: nothing yet of somebody leaving', () => {
    const change = terminatePerson(company, personAt(29).stored, { ...termination, terminationDate: '2026-11-02' });
    expect(told(change)).toEqual(['table.entry.created', 'employee.updated']);
  });

  test('a start moved to before today: the rows that moved, and that somebody has joined', () => {
    expect(told(setStartDate(company, personAt(16).stored, '2026-10-20', null))).toEqual([
      'table.entry.updated',
      'table.entry.updated',
      'table.entry.updated',
      'table.entry.updated',
      'employee.updated',
      'employee.joined',
      'employee.activated',
    ]);
  });

  test('a rehire and a leave', () => {
    expect(told(rehirePerson(company, personAt(8).stored, '2026-11-02'))).toEqual([
      'table.entry.created',
      'table.entry.created',
      'employee.updated',
      'employee.joined',
      'employee.activated',
    ]);
    const leave = { kind: 'parental leave', startDate: '2026-11-02', endDate: null, reasonType: null };
    expect(told(takeLeave(company, personAt(29).stored, leave))).toEqual([
      'table.entry.created',
      'employee.updated',
      'employee.temporaryLeave',
    ]);
  });
});

describe('a changed company', () => {
  test('leaves the one before as it was', () => {
    const change = terminatePerson(company, personAt(29).stored, termination);
    if (change.kind !== 'changed') throw new Error(change.kind);
    expect(personAt(29).value('internal.lifecycleStatus')).toBe('employed');
    expect(peopleOf(change.company).at(29).value('internal.lifecycleStatus')).toBe('terminated');
    expect(peopleOf(withToday(change.company, '2026-11-01')).at(29).value('internal.lifecycleStatus')).toBe('employed');
  });
});

function enter(startDate: string): Change {
  const values = new Map<string, Value>([
    ['root.email', 'ana.ruiz@example.com'],
    ['root.firstName', 'Ana'],
    ['root.surname', 'Ruiz'],
    ['work.site', 'London'],
    ['work.startDate', startDate],
  ]);
  return createPerson(company, values, '2026-11-02T09:15:26.915');
}

function told(change: Change | { readonly kind: 'changed'; readonly company: Company }): readonly string[] {
  return 'events' in change ? change.events.map(({ type }) => type) : [change.kind];
}
