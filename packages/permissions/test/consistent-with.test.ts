import { describe, expect, it } from 'vitest';
import { type Consistent, consistentWith, type PastedAnswer, type PastedRequest } from '../src/index.ts';

const search = (fields: readonly string[], more: object = {}): PastedRequest => ({
  method: 'POST',
  path: '/v1/people/search',
  body: { fields, ...more },
});
const answer = (body: unknown, status = 200, headers: PastedAnswer['headers'] = {}): PastedAnswer => ({
  status,
  headers,
  body,
});
/** So many employees with the same keys, their values taken out. */
const people = (count: number, one: object) => answer({ employees: Array.from({ length: count }, () => one) });
const rows = (...ofEach: readonly (readonly object[])[]) =>
  answer({ results: ofEach.map((values, at) => ({ employeeId: `${at}`, values })) });
const bulk: PastedRequest = { method: 'GET', path: '/v1/bulk/people/salaries?limit=200', body: null };

const employed = 'Access rights: Lifecycle status equals Employed (the condition a new group starts with)';
const everyone = 'Access rights: Everyone (all active employees)';
const exists = 'Access rights: Lifecycle status exists (everybody)';

/** The setups as lines, with what is certain of all in front. */
function lines(found: Consistent): readonly (readonly string[])[] {
  if (found.kind !== 'setups') throw new Error(found.kind);
  return found.setups.map((one) => [...found.certain, ...one.lines].toSorted());
}

describe('The setups consistent with an answer', () => {
  it.each<[string, PastedRequest, PastedAnswer, readonly (readonly string[])[]]>([
    [
      'a credential that is refused',
      search(['root.id']),
      answer(null, 401),
      [
        ['The token is mistyped, or was reset since it was pasted'],
        ['The service user was deleted'],
        ['The credential is one of the sandbox and the call goes to production, or the reverse'],
        ['The service user is disabled'],
      ],
    ],
    [
      'nobody at all',
      search(['root.id'], { showInactive: true }),
      answer({ employees: [] }),
      [
        ['The service user is a member of no permission group'],
        ['The permission group is of type Employee or Admin, which serves no service user'],
        ['Access rights: nothing is chosen, or conditions that nobody fulfils'],
      ],
    ],
    [
      'a sensitive field that is missing beside an ordinary one',
      search(['personal.birthDate', 'personal.shortBirthDate']),
      people(40, { personal: { shortBirthDate: '…' } }),
      [['Personal: View is ticked, Edit is not']],
    ],
    [
      'a category that is missing, null counting as there',
      search(['work.title', 'work.department', 'payroll.taxCode', 'payroll.salary.payment']),
      people(40, { work: { title: '…', department: null } }),
      [['Payroll: View is not ticked', 'Work: View is ticked']],
    ],
    [
      'one field of two',
      search(['work.title', 'work.department']),
      people(40, { '/work/title': { value: '…' } }),
      [
        ['Work: View is ticked', 'work.department was moved into another category, which has no View'],
        ['Work: View is not ticked', 'work.title was moved into another category, which has View'],
        ['Field-level permissions are on', 'Work: View is not ticked', 'work.title has boxes of its own, with View'],
        [
          'Field-level permissions are on',
          'Work: View is ticked',
          'work.department has boxes of its own, without View',
        ],
        ['Work: View is ticked', 'work.department is no field of this company, or its id is misspelt'],
      ],
    ],
    [
      'a custom field that is missing',
      search(['home.custom.field_1']),
      people(40, {}),
      [
        ['home.custom.field_1 is no field of this company, or its id is misspelt'],
        ['home.custom.field_1 stands in a category without View'],
      ],
    ],
    [
      'one row each in a bulk table',
      bulk,
      rows(...Array.from({ length: 30 }, () => [{ id: 1, isCurrent: true }])),
      [['Payroll: View is ticked']],
    ],
    [
      'past rows in a bulk table',
      bulk,
      rows(
        [
          { id: 1, isCurrent: false },
          { id: 2, isCurrent: true },
        ],
        [{ id: 3 }],
      ),
      [['Payroll: View and View histories are ticked'], ['Payroll: View histories is ticked, View is not']],
    ],
    [
      'a bulk table that is refused',
      bulk,
      answer(null, 403),
      [
        ['Payroll: View is not ticked'],
        ['The service user is a member of no permission group'],
        ['The permission group is of type Employee or Admin, which serves no service user'],
        ['The company lets calls in from certain IP addresses only'],
      ],
    ],
    [
      'metadata that is refused',
      { method: 'GET', path: '/v1/company/people/fields', body: null },
      answer(null, 403),
      [['The company lets calls in from certain IP addresses only']],
    ],
  ])('%s', (_, request, came, expected) => {
    expect(lines(consistentWith(request, came)).slice(0, expected.length)).toEqual(
      expected.map((one) => one.toSorted()),
    );
  });

  it('of leavers who are missing though they are asked for', () => {
    const active = { internal: { lifecycleStatus: 'Employed' } };
    const found = consistentWith(search(['internal.lifecycleStatus'], { showInactive: true }), people(60, active));
    expect(lines(found).slice(0, 2)).toEqual([
      [employed, 'Lifecycle: View is ticked'],
      [everyone, 'Lifecycle: View is ticked'],
    ]);
    expect(lines(found)).toContainEqual(['Lifecycle: View is ticked', 'The company has nobody who is inactive']);
    const leaver = { internal: { lifecycleStatus: 'Terminated' } };
    const withLeavers = consistentWith(
      search(['internal.lifecycleStatus'], { showInactive: true }),
      answer({ employees: [active, leaver] }),
    );
    expect(lines(withLeavers)[0]).toEqual([exists, 'Lifecycle: View is ticked'].toSorted());
    expect(lines(withLeavers).flat()).not.toContain(employed);
  });

  it('of one employee who is refused: the right, the groups, or whom access rights select', () => {
    const found = consistentWith({ method: 'GET', path: '/people/12/salaries', body: null }, answer(null, 403));
    expect(lines(found)).toContainEqual([employed, 'The employee has left'].toSorted());
    expect(lines(found)).toContainEqual(['Payroll: View is not ticked']);
  });

  it('under REPLACE counts what is missing as perhaps empty', () => {
    const fields = ['payroll.taxCode', 'payroll.salary.payment'];
    const found = consistentWith(
      search(fields, { humanReadable: 'REPLACE' }),
      people(40, { payroll: { taxCode: '…' } }),
    );
    expect(lines(found)[0]).toEqual(['Payroll: View is ticked']);
  });

  it('says where restricted columns prove field-level permissions', () => {
    const marked = { 'X-Has-Restricted-Columns': 'true' };
    const found = consistentWith(bulk, { ...rows([{ id: 1 }, { id: 2 }]), headers: marked });
    expect(lines(found)[0]).toEqual(
      [
        'Field-level permissions are on',
        'Payroll: View and View histories are ticked',
        'Boxes of single fields hide some of its columns',
      ].toSorted(),
    );
  });
});

describe('The next request', () => {
  const next = (request: PastedRequest, came: PastedAnswer) => {
    const found = consistentWith(request, came);
    return found.kind === 'setups' ? found.next && [found.next.request, found.next.outcomes] : found;
  };

  it('is metadata where a field may have been moved', () => {
    expect(next(search(['work.title', 'work.department']), people(40, { work: { title: '…' } }))).toEqual([
      { method: 'GET', path: '/v1/company/people/fields', body: null },
      [
        { answer: '200; work.department stands in another category', setups: [0] },
        { answer: '200; work.title stands in another category', setups: [1] },
        { answer: '200, and every field stands in its own category', setups: [2, 3] },
        { answer: '200; work.department is not listed', setups: [4] },
      ],
    ]);
  });

  it('is a bulk table where nobody was found', () => {
    expect(next(search(['root.id'], { showInactive: true }), answer({ employees: [] }))).toEqual([
      { method: 'GET', path: '/v1/bulk/people/work?limit=200', body: null },
      [
        { answer: '403', setups: [0, 1] },
        { answer: 'no rows', setups: [2] },
      ],
    ]);
  });

  it('is none where one setup alone fits', () => {
    expect(next(bulk, rows(...Array.from({ length: 30 }, () => [{ id: 1 }])))).toBeNull();
  });
});

describe('What cannot be told', () => {
  it.each<[string, PastedRequest, PastedAnswer, Consistent]>([
    [
      'another endpoint',
      { method: 'GET', path: '/v1/tasks', body: null },
      answer({ tasks: [] }),
      { kind: 'cannot tell', reason: 'endpoint' },
    ],
    ['a limit', search([]), answer(null, 429), { kind: 'cannot tell', reason: 'answer' }],
    ['a body without employees', search([]), answer({ error: 'x' }), { kind: 'cannot tell', reason: 'answer' }],
    [
      'metadata without a token, as no setup answers it',
      { method: 'GET', path: '/v1/company/people/fields', body: null },
      answer(null, 404),
      { kind: 'none' },
    ],
  ])('%s', (_, request, came, expected) => {
    expect(consistentWith(request, came)).toEqual(expected);
  });
});
