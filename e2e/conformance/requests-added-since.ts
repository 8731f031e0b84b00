import type { Row } from './requests.ts';

const one = { path: { id: '{employee}' } };
const position = { path: { positionId: '{position}' } };
const opening = { path: { positionId: '{position}', positionOpeningId: '{opening}' } };

/** `{"items":[{"objectType":…,"fields":{"/x/y":{"value":…}}}]}`, as workforce planning takes it. */
const item = (objectType: string, fields: Readonly<Record<string, unknown>>) => ({ objectType, fields });
const items = (...all: readonly object[]) => ({ items: all });
const newOpening = item('positionOpening', { '/positionOpening/expectedStartDate': { value: '2027-02-01' } });

/** Valid requests to what HiBob added after its document was compiled, in the order in which each finds what it needs. */
export const requestsAddedSince: readonly Row[] = [
  // Tables
  {
    operation: 'POST /people/{id}/variable',
    ...one,
    body: {
      effectiveDate: '2026-10-15',
      amount: { value: 5000, currency: 'GBP' },
      variableType: 'Bonus',
      paymentPeriod: 'Annual',
    },
    remember: { variable: 'entryId' },
  },
  {
    operation: 'PUT /people/{id}/variable/{entry_id}',
    path: { ...one.path, entry_id: '{variable}' },
    body: {
      effectiveDate: '2026-10-15',
      amount: { value: 6000, currency: 'GBP' },
      variableType: 'Bonus',
      paymentPeriod: 'Annual',
    },
  },
  ...entryOf('entitlement', {
    effectiveDate: '2026-10-15',
    entitlement: 'Company Car',
    amount: { value: 300, currency: 'GBP' },
  }),
  ...entryOf('deduction', {
    effectiveDate: '2026-10-15',
    deduction: 'Company Car',
    amount: { value: 40, currency: 'GBP' },
  }),
  ...entryOf('dependents', { firstName: 'Kim', surname: 'Park', birthDate: '2020-05-01', gender: 'Female' }),
  ...entryOf('right-to-work', {
    type: 'Visa',
    number: 'V-100200',
    issuedBy: 'Home Office',
    validFrom: '2025-01-01',
    expirationDate: '2028-01-01',
  }),
  { operation: 'GET /bulk/people/equities' },
  { operation: 'GET /bulk/people/variable' },
  { operation: 'GET /bulk/people/entitlement' },
  { operation: 'GET /bulk/people/deduction' },
  { operation: 'GET /bulk/people/dependents' },
  { operation: 'GET /bulk/people/right-to-work' },
  { operation: 'GET /bulk/people/address' },
  { operation: 'GET /bulk/people/custom-tables/{custom_table_id}', path: { custom_table_id: '{table}' } },

  // Time off
  {
    operation: 'POST /timeoff/calendars/employees/search',
    body: { filters: [equals('/employeeCalendar/employeeId', '{employee}')] },
  },

  // Workforce planning
  {
    operation: 'POST /workforce-planning/positions',
    body: items(
      item('position', {
        '/position/effectiveDate': { value: '2027-01-01' },
        '/position/fte': { value: 100 },
        '/position/department': { value: 'Sales' },
        '/position/site': { value: 2606110 },
        '/position/jobProfile': { value: 85200 },
        '/position/positionOpening': newOpening,
      }),
    ),
    remember: { position: '0.positionId', opening: '0.positionOpeningId' },
  },
  {
    operation: 'PATCH /workforce-planning/positions/{positionId}',
    ...position,
    body: items(item('position', { '/position/fte': { value: 50 } })),
  },
  {
    operation: 'POST /workforce-planning/positions/{positionId}/position-openings',
    ...position,
    body: items(newOpening),
    remember: { opening: 'positionOpeningId' },
  },
  {
    operation: 'PATCH /workforce-planning/positions/{positionId}/position-openings/{positionOpeningId}',
    ...opening,
    body: items(item('positionOpening', { '/positionOpening/recruitmentStatus': { value: 'onHold' } })),
  },
  {
    operation: 'DELETE /workforce-planning/positions/{positionId}/position-openings/{positionOpeningId}',
    ...opening,
  },
  {
    operation: 'POST /workforce-planning/positions/{positionId}/position-budget',
    ...position,
    body: items(
      item('positionBudget', {
        '/positionBudget/salaryPayPeriod': { value: 'Annual' },
        '/positionBudget/currency': { value: 'GBP' },
        '/positionBudget/expectedBaseSalaryCurrencyValue': { value: 65000 },
      }),
    ),
    remember: { budget: 'positionBudgetId' },
  },
  {
    operation: 'PATCH /workforce-planning/positions/{positionId}/position-budget/{positionBudgetId}',
    path: { ...position.path, positionBudgetId: '{budget}' },
    body: items(item('positionBudget', { '/positionBudget/expectedBaseSalaryCurrencyValue': { value: 70000 } })),
  },
  {
    operation: 'POST /workforce-planning/positions/schedule-cancellation',
    body: { positionIds: ['{position}'], cancellationDate: '2027-06-30' },
  },
  { operation: 'PATCH /workforce-planning/positions/{positionId}/cancel', ...position },

  // Hiring
  { operation: 'POST /hiring/job-openings/search', body: { filters: [] } },
  { operation: 'POST /hiring/candidates/search', body: { filters: [] } },
  { operation: 'POST /hiring/applications/search', body: { filters: [] } },
  { operation: 'POST /hiring/interviews/search', body: { filters: [] } },
  { operation: 'POST /hiring/evaluations/search', body: { filters: [] } },
  { operation: 'POST /hiring/evaluation-scorecard-templates/search', body: { filters: [] } },

  // Goals, skills, employers
  { operation: 'POST /goals/goal-types/search', body: { filters: [] } },
  { operation: 'POST /goals/goals/search', body: { filters: [] }, remember: { goal: 'items.0./goal/id' } },
  {
    operation: 'POST /goals/goals/key-results/search',
    body: { filters: [equals('/keyResult/goalId', '{goal:text}')] },
  },
  { operation: 'POST /skills/search', body: { filters: [] } },
  { operation: 'GET /skills/proficiency-levels' },
  {
    operation: 'POST /employers/search',
    body: { filters: [] },
    remember: { employer: 'items.0./employer/id' },
  },
  {
    operation: 'POST /employers/{employerId}/work-locations/search',
    path: { employerId: '{employer}' },
    body: { filters: [] },
  },
];

/** Added, replaced and deleted. There is no GET of one person's rows: the answer to the first says which entry it is. */
function entryOf(table: string, body: Readonly<Record<string, unknown>>): readonly Row[] {
  const entry = { path: { ...one.path, entry_id: `{${table}}` } };
  return [
    { operation: `POST /people/{id}/${table}`, ...one, body, remember: { [table]: 'entryId' } },
    { operation: `PUT /people/{id}/${table}/{entry_id}`, ...entry, body },
    { operation: `DELETE /people/{id}/${table}/{entry_id}`, ...entry },
  ];
}

function equals(fieldId: string, value: string) {
  return { fieldId, operator: 'equals', values: [value] };
}
