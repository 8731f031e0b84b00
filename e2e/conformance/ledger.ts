/**
 * Known differences between our answers and the published OpenAPI document, each with the reason. A new difference fails, and so does
 * one that no longer occurs, until it is struck off here.
 */
export interface KnownDifference {
  readonly operation: string;
  /** As `differencesOf` writes it. */
  readonly difference: string;
  readonly why: string;
}

const oneFieldForAll = 'The document describes one field and says “a list of all fields”; programs read a list.';
const eachInAList =
  'The document wraps every entry in a list of its own, as it does with employees, where live answers have plain objects; the switch objectEntries gives its shape.';
const noZone =
  'HiBob writes points in time without a zone (observed in people reads, webhooks), which date-time demands.';
const longNumber = 'An employee id is a number of some 19 digits (observed), no UUID.';
const monthAndDay =
  'A short date is month and day, as the description says (“without the year”), which the format date refuses.';
const ofVariablePay = 'What is mandatory was copied from variable pay: a training has none of the three columns.';
const otherType =
  'The live list of fields gives another type: isManager is a boolean, indirectReports and tenureYears are numbers (observed).';

export const ledger: readonly KnownDifference[] = [
  {
    operation: 'GET /bulk/people/lifecycle',
    difference: '200: /results/*/values/* must be string',
    why: 'The row is called a text beside being described as an object; the other bulk tables are not.',
  },
  {
    operation: 'GET /payroll/history',
    difference: '200: /employees/*/work/shortStartDate must match format "date"',
    why: 'The document describes the human texts, and those of dates are DD/MM/YYYY (observed).',
  },
  {
    operation: 'GET /payroll/history',
    difference: '200: /employees/*/work/startDate must match format "date"',
    why: 'The document describes the human texts, and those of dates are DD/MM/YYYY (observed).',
  },
  {
    operation: 'GET /people/{id}/bank-accounts',
    difference: '200: /values/*/bankAccountType must be equal to one of the allowed values',
    why: 'The live list holds Current, Savings and Other (observed), not Checking.',
  },
  {
    operation: 'GET /people/{id}/training',
    difference: "200: /values/* must have required property 'amount'",
    why: ofVariablePay,
  },
  {
    operation: 'GET /people/{id}/training',
    difference: "200: /values/* must have required property 'paymentPeriod'",
    why: ofVariablePay,
  },
  {
    operation: 'GET /people/{id}/training',
    difference: "200: /values/* must have required property 'type'",
    why: ofVariablePay,
  },
  {
    operation: 'GET /company/named-lists/{listName}',
    difference: '200: /items/*/id must be integer',
    why: 'Ids of list items are texts, of built-in items the text itself (observed).',
  },
  {
    operation: 'GET /company/named-lists',
    difference: '200: / must be array',
    why: 'Live answers are an object keyed by the name of the list (observed); the switch namedListsEnvelope gives the array.',
  },
  {
    operation: 'GET /profiles',
    difference: '200: /employees/*/about/superpowers must be string',
    why: 'Superpowers are a multi-list (observed in the fields), a list of texts as hobbies beside them.',
  },
  {
    operation: 'GET /profiles',
    difference: '200: /employees/*/work/shortStartDate must match format "date"',
    why: monthAndDay,
  },
  { operation: 'GET /profiles', difference: '200: /employees/*/work/isManager must be string', why: otherType },
  { operation: 'POST /people', difference: '200: /work/isManager must be string', why: otherType },
  { operation: 'POST /people', difference: '200: /work/shortStartDate must match format "date"', why: monthAndDay },
  { operation: 'POST /people', difference: '200: /~1work~1indirectReports must be array', why: otherType },
  { operation: 'POST /people', difference: '200: /~1work~1tenureYears/value must be string', why: otherType },
  { operation: 'GET /job-catalog/job-families/metadata', difference: '200: / must be object', why: oneFieldForAll },
  {
    operation: 'GET /job-catalog/job-family-groups/metadata',
    difference: '200: / must be object',
    why: oneFieldForAll,
  },
  { operation: 'GET /job-catalog/job-profiles/metadata', difference: '200: / must be object', why: oneFieldForAll },
  { operation: 'GET /job-catalog/job-roles/metadata', difference: '200: / must be object', why: oneFieldForAll },
  {
    operation: 'GET /job-catalog/job-families',
    difference: '200: /JobFamilyEntries/* must be array',
    why: eachInAList,
  },
  {
    operation: 'GET /job-catalog/job-family-groups',
    difference: '200: /JobFamilyGroupEntries/* must be array',
    why: eachInAList,
  },
  { operation: 'GET /job-catalog/job-roles', difference: '200: /JobRoleEntries/* must be array', why: eachInAList },
  {
    operation: 'POST /job-catalog/job-profiles/search',
    difference: '200: /JobProfileEntries/* must be array',
    why: eachInAList,
  },
  {
    operation: 'GET /company/reports/download/{reportName}',
    difference: '200: no JSON, text/csv; charset=UTF-8',
    why: 'A file has the type of its format (relied on by programs); the document calls every file JSON.',
  },
  {
    operation: 'GET /company/reports/{reportId}/download-async',
    difference: 'status 202 is not documented',
    why: 'The description says “returns the status Accepted”, the list of answers 200.',
  },
  {
    operation: 'GET /company/reports/{reportId}/download',
    difference: '200: / must be string',
    why: 'The document calls every file a text; of the format JSON it is an object of employees (relied on by programs).',
  },
  {
    operation: 'GET /timeoff/employees/{id}/requests/{requestId}',
    difference: '200: /createdOn must match format "date-time"',
    why: noZone,
  },
  {
    operation: 'GET /timeoff/outtoday',
    difference: '200: /outs/*/employeeId must match format "uuid"',
    why: longNumber,
  },
  {
    operation: 'GET /timeoff/requests/changes',
    difference: '200: /changes/*/createdOn must match format "date-time"',
    why: noZone,
  },
  {
    operation: 'GET /timeoff/requests/changes',
    difference: '200: /changes/*/employeeId must match format "uuid"',
    why: longNumber,
  },
  {
    operation: 'GET /timeoff/whosout',
    difference: '200: /outs/*/employeeId must match format "uuid"',
    why: longNumber,
  },
  { operation: 'GET /metadata/objects/position', difference: '200: / must be object', why: oneFieldForAll },
  { operation: 'GET /positions/position-budget/metadata', difference: '200: / must be object', why: oneFieldForAll },
  { operation: 'GET /positions/position-openings/metadata', difference: '200: / must be object', why: oneFieldForAll },
  {
    operation: 'POST /objects/position/search',
    difference: '200: /*/~1position~1budget must be string',
    why: 'The budget is called a text beside being described as an object with value.',
  },
];

/** Routes that the document lacks, by `METHOD path`: what HiBob added after it was compiled. */
export const addedSince: readonly string[] = [
  'POST /people/{id}/entitlement',
  'POST /people/{id}/deduction',
  'POST /people/{id}/dependents',
  'POST /people/{id}/right-to-work',
  'PUT /people/{id}/variable/{entry_id}',
  'PUT /people/{id}/entitlement/{entry_id}',
  'PUT /people/{id}/deduction/{entry_id}',
  'PUT /people/{id}/dependents/{entry_id}',
  'PUT /people/{id}/right-to-work/{entry_id}',
  'DELETE /people/{id}/entitlement/{entry_id}',
  'DELETE /people/{id}/deduction/{entry_id}',
  'DELETE /people/{id}/dependents/{entry_id}',
  'DELETE /people/{id}/right-to-work/{entry_id}',
  'GET /bulk/people/equities',
  'GET /bulk/people/variable',
  'GET /bulk/people/entitlement',
  'GET /bulk/people/deduction',
  'GET /bulk/people/dependents',
  'GET /bulk/people/right-to-work',
  'GET /bulk/people/address',
  'GET /bulk/people/custom-tables/{custom_table_id}',
  'POST /timeoff/calendars/employees/search',
  'POST /workforce-planning/positions',
  'PATCH /workforce-planning/positions/{positionId}',
  'PATCH /workforce-planning/positions/{positionId}/cancel',
  'POST /workforce-planning/positions/schedule-cancellation',
  'POST /workforce-planning/positions/{positionId}/position-openings',
  'PATCH /workforce-planning/positions/{positionId}/position-openings/{positionOpeningId}',
  'DELETE /workforce-planning/positions/{positionId}/position-openings/{positionOpeningId}',
  'POST /workforce-planning/positions/{positionId}/position-budget',
  'PATCH /workforce-planning/positions/{positionId}/position-budget/{positionBudgetId}',
  'POST /hiring/job-openings/search',
  'POST /hiring/candidates/search',
  'POST /hiring/applications/search',
  'POST /hiring/interviews/search',
  'POST /hiring/evaluations/search',
  'POST /hiring/evaluation-scorecard-templates/search',
  'POST /goals/goal-types/search',
  'POST /goals/goals/search',
  'POST /goals/goals/key-results/search',
  'POST /skills/search',
  'GET /skills/proficiency-levels',
  'POST /employers/search',
  'POST /employers/{employerId}/work-locations/search',
];
