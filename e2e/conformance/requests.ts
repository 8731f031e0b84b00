// Long because it is a table: one request for each documented operation.
/** A valid request to one documented operation. `{name}` in path, query or body stands for something remembered from before. */
export interface Row {
  readonly operation: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Multipart: a small text file in the part `file`, beside these texts. */
  readonly upload?: Readonly<Record<string, string>>;
  /** Name → where in the answer it stands. */
  readonly remember?: Readonly<Record<string, string>>;
}

const one = { path: { id: '{employee}' } };
const made = { path: { id: '{new}' } };
const asked = { id: '{requester}', requestId: '{request}' };
const table = { path: { employee_id: '{employee}', custom_table_id: '{table}' } };
const isNot = (fieldId: string, ...values: readonly string[]) => ({ fieldId, operator: 'notEqual', values });

/** In an order in which each finds what it needs. The company is `all-rights`, so nothing is refused for want of a right. */
export const requests: readonly Row[] = [
  // Metadata
  { operation: 'GET /company/people/fields' },
  { operation: 'GET /company/named-lists' },
  { operation: 'GET /company/named-lists/{listName}', path: { listName: 'department' } },
  {
    operation: 'POST /company/named-lists/{listName}',
    path: { listName: 'department' },
    body: { name: 'Conformance' },
    remember: { item: 'id' },
  },
  {
    operation: 'PUT /company/named-lists/{listName}/{itemId}',
    path: { listName: 'department', itemId: '{item}' },
    body: { name: 'Conformity' },
  },
  { operation: 'DELETE /company/named-lists/{listName}/{itemId}', path: { listName: 'department', itemId: '{item}' } },
  {
    operation: 'POST /company/people/fields',
    body: { name: 'Shoe size', category: 'work', type: 'number' },
    remember: { field: 'id' },
  },
  {
    operation: 'PUT /company/people/fields/{fieldId}',
    path: { fieldId: '{field}' },
    body: { name: 'Size of shoes', description: 'In EU sizes' },
  },
  { operation: 'DELETE /company/people/fields/{fieldId}', path: { fieldId: '{field}' } },

  // People
  {
    operation: 'POST /people/search',
    body: {
      fields: [
        'root.id',
        'root.email',
        'work.title',
        'work.startDate',
        'work.reportsTo',
        'internal.status',
        'payroll.salary.payment',
      ],
    },
    remember: { employee: 'employees.3.id', email: 'employees.3.email' },
  },
  {
    operation: 'POST /people/{identifier}',
    path: { identifier: '{employee}' },
    body: { fields: ['root.id', 'root.email', 'work.title'], humanReadable: 'APPEND' },
  },
  { operation: 'GET /profiles' },
  {
    operation: 'POST /people',
    body: {
      email: 'new.starter@northwind.example',
      firstName: 'New',
      surname: 'Starter',
      work: { site: 'London', startDate: '2026-11-02' },
    },
    remember: { new: 'id' },
  },
  { operation: 'PUT /people/{identifier}', path: { identifier: '{new}' }, body: { 'root.secondName': 'Anne' } },
  { operation: 'PUT /people/{id}/email', ...made, body: { email: 'newer.starter@northwind.example' } },
  {
    operation: 'POST /employees/{employeeId}/start-date',
    path: { employeeId: '{new}' },
    body: { startDate: '2026-11-16', reason: 'Moved' },
  },
  { operation: 'GET /onboarding/wizards', remember: { wizard: 'wizards.0.id' } },
  {
    operation: 'POST /employees/{employeeId}/invitations',
    path: { employeeId: '{new}' },
    body: { welcomeWizardId: '{wizard:number}' },
  },
  { operation: 'POST /employees/{identifier}/uninvite', path: { identifier: '{new}' } },
  { operation: 'GET /avatars/{employeeId}', path: { employeeId: '{employee}' } },
  {
    operation: 'PUT /avatars/{employeeId}',
    path: { employeeId: '{employee}' },
    body: { url: 'https://images.example/new.png' },
  },
  { operation: 'GET /avatars', query: { email: '{email}' } },

  // Tables
  { operation: 'GET /people/{id}/work', ...one },
  {
    operation: 'POST /people/{id}/work',
    ...one,
    body: { effectiveDate: '2026-10-15', title: null, department: null, site: 'London', reportsTo: null },
  },
  { operation: 'GET /people/{id}/employment', ...one },
  { operation: 'POST /people/{id}/employment', ...one, body: { effectiveDate: '2026-10-15', contract: 'Full time' } },
  { operation: 'GET /people/{id}/salaries', ...one },
  {
    operation: 'POST /people/{id}/salaries',
    ...one,
    body: {
      effectiveDate: '2026-10-15',
      base: { value: 91000, currency: 'GBP' },
      payPeriod: 'Annual',
      payFrequency: 'Monthly',
    },
  },
  { operation: 'GET /people/{id}/lifecycle', ...one },
  { operation: 'GET /people/{id}/equities', ...one },
  {
    operation: 'POST /people/{id}/equities',
    ...one,
    body: { effectiveDate: '2026-10-15', quantity: 120, equityType: 'Options' },
  },
  { operation: 'GET /people/{id}/variable', ...one },
  {
    operation: 'POST /people/{id}/variable',
    ...one,
    body: {
      effectiveDate: '2026-10-15',
      amount: { value: 5000, currency: 'GBP' },
      variableType: 'Bonus',
      paymentPeriod: 'Annual',
    },
  },
  { operation: 'GET /people/{id}/training', ...one },
  {
    operation: 'POST /people/{id}/training',
    ...one,
    body: { name: 'First aid', startDate: '2026-10-01', status: 'Completed', cost: { value: 100, currency: 'GBP' } },
  },
  { operation: 'GET /people/{id}/bank-accounts', ...one },
  {
    operation: 'POST /people/{id}/bank-accounts',
    ...one,
    body: { values: [{ bankName: 'Alder Bank', accountNumber: '12345678' }] },
  },
  {
    operation: 'PUT /people/{id}/work/{entry_id}',
    path: { ...one.path, entry_id: '{entry:work}' },
    body: { effectiveDate: '2026-10-15', site: 'London' },
  },
  { operation: 'DELETE /people/{id}/work/{entry_id}', path: { ...one.path, entry_id: '{entry:work}' } },
  {
    operation: 'PUT /people/{id}/employment/{entry_id}',
    path: { ...one.path, entry_id: '{entry:employment}' },
    body: { effectiveDate: '2026-10-15', contract: 'Full time' },
  },
  { operation: 'DELETE /people/{id}/employment/{entry_id}', path: { ...one.path, entry_id: '{entry:employment}' } },
  { operation: 'DELETE /people/{id}/salaries/{entry_id}', path: { ...one.path, entry_id: '{entry:salaries}' } },
  {
    operation: 'PUT /people/{id}/equities/{entry_id}',
    path: { ...one.path, entry_id: '{entry:equities}' },
    body: { effectiveDate: '2026-10-15', quantity: 130, equityType: 'Options' },
  },
  { operation: 'DELETE /people/{id}/equities/{entry_id}', path: { ...one.path, entry_id: '{entry:equities}' } },
  { operation: 'DELETE /people/{id}/variable/{entry_id}', path: { ...one.path, entry_id: '{entry:variable}' } },
  { operation: 'DELETE /people/{id}/training/{entry_id}', path: { ...one.path, entry_id: '{entry:training}' } },
  {
    operation: 'PUT /people/{id}/bank-accounts/{entry_id}',
    path: { ...one.path, entry_id: '{entry:bank-accounts}' },
    body: { bankName: 'Birch Bank' },
  },
  {
    operation: 'DELETE /people/{id}/bank-accounts/{entry_id}',
    path: { ...one.path, entry_id: '{entry:bank-accounts}' },
  },
  { operation: 'GET /bulk/people/work' },
  { operation: 'GET /bulk/people/employment' },
  { operation: 'GET /bulk/people/salaries' },
  { operation: 'GET /bulk/people/lifecycle' },
  { operation: 'GET /payroll/history' },
  {
    operation: 'POST /people/actual-payments/search',
    body: { filters: [{ fieldPath: 'employeeId', operator: 'equals', values: ['{employee}'] }] },
  },

  // Custom tables
  {
    operation: 'GET /people/custom-tables/metadata',
    remember: { table: 'tables.0.id', column: 'tables.0.columns.0.id' },
  },
  { operation: 'GET /people/custom-tables/metadata/{custom_table_id}', path: { custom_table_id: '{table}' } },
  { operation: 'POST /people/custom-tables/{employee_id}/{custom_table_id}', ...table, body: { values: ['{row}'] } },
  {
    operation: 'GET /people/custom-tables/{employee_id}/{custom_table_id}',
    ...table,
    remember: { 'custom entry': 'values.0.id' },
  },
  {
    operation: 'PUT /people/custom-tables/{employee_id}/{custom_table_id}/{entry_id}',
    path: { ...table.path, entry_id: '{custom entry}' },
    body: '{row}',
  },
  {
    operation: 'DELETE /people/custom-tables/{employee_id}/{custom_table_id}/{entry_id}',
    path: { ...table.path, entry_id: '{custom entry}' },
  },

  // Documents
  { operation: 'GET /docs/folders/metadata', remember: { folder: '2.id.value' } },
  {
    operation: 'POST /docs/people/{id}/shared',
    ...one,
    body: { documentName: 'Offer', documentUrl: 'https://files.example/offer.pdf', tags: ['offer'] },
    remember: { 'shared document': 'id' },
  },
  {
    operation: 'POST /docs/people/{id}/confidential',
    ...one,
    body: { documentName: 'Note', documentUrl: 'https://files.example/note.pdf' },
    remember: { 'confidential document': 'id' },
  },
  {
    operation: 'POST /docs/people/{id}/custom/{folderId}',
    path: { ...one.path, folderId: '{folder}' },
    body: { documentName: 'Visa', documentUrl: 'https://files.example/visa.pdf' },
    remember: { 'custom document': 'id' },
  },
  { operation: 'POST /docs/people/{id}/shared/upload', ...one, upload: {} },
  { operation: 'POST /docs/people/{id}/confidential/upload', ...one, upload: {} },
  {
    operation: 'POST /docs/people/{id}/folders/{folderId}/upload',
    path: { ...one.path, folderId: '{folder}' },
    upload: {},
  },
  { operation: 'GET /docs/people/{id}', ...one },
  { operation: 'DELETE /docs/people/{id}/shared/{docId}', path: { ...one.path, docId: '{shared document}' } },
  {
    operation: 'DELETE /docs/people/{id}/confidential/{docId}',
    path: { ...one.path, docId: '{confidential document}' },
  },
  {
    operation: 'DELETE /docs/people/{id}/folders/{folderId}/{docId}',
    path: { ...one.path, folderId: '{folder}', docId: '{custom document}' },
  },

  // Reports
  { operation: 'GET /company/reports', remember: { report: 'views.0.id' } },
  { operation: 'GET /company/reports/{reportId}/download', path: { reportId: '{report}' }, query: { format: 'json' } },
  {
    operation: 'GET /company/reports/{reportId}/download-async',
    path: { reportId: '{report}' },
    query: { format: 'csv' },
  },
  // 204 at first: the report is being prepared.
  { operation: 'GET /company/reports/download/{reportName}', path: { reportName: '{report name}' } },
  { operation: 'GET /company/reports/download/{reportName}', path: { reportName: '{report name}' } },

  // Tasks
  { operation: 'GET /tasks', remember: { task: 'tasks.0.id' } },
  { operation: 'GET /tasks/people/{id}', ...one },
  { operation: 'POST /tasks/{taskId}/complete', path: { taskId: '{task}' } },

  // Time off
  { operation: 'GET /timeoff/policy-types' },
  { operation: 'GET /timeoff/policy-types/{policyType}', path: { policyType: 'Holiday' } },
  { operation: 'GET /timeoff/policy-types/{policyType}/reason-codes', path: { policyType: 'Holiday' } },
  {
    operation: 'POST /timeoff/policy-types/{policyType}/reason-codes',
    path: { policyType: 'Holiday' },
    body: { reasonCodes: ['Wedding'] },
  },
  {
    operation: 'GET /timeoff/policies/names',
    query: { policyTypeName: 'Holiday' },
    remember: { policy: 'policyNames.0' },
  },
  { operation: 'GET /timeoff/policies', query: { policyName: '{policy}' } },
  {
    operation: 'POST /timeoff/employees/{id}/requests',
    ...one,
    body: {
      policyType: 'Holiday',
      requestRangeType: 'days',
      startDate: '2026-12-07',
      endDate: '2026-12-08',
      startDatePortion: 'all_day',
      endDatePortion: 'all_day',
    },
  },
  {
    operation: 'GET /timeoff/requests/changes',
    // Nothing but the request just made, which is in days.
    query: { since: '2026-11-02T00:00:00Z', includePending: 'true' },
    remember: { request: 'changes.0.requestId', requester: 'changes.0.employeeId' },
  },
  { operation: 'GET /timeoff/employees/{id}/requests/{requestId}', path: asked },
  { operation: 'DELETE /timeoff/employees/{id}/requests/{requestId}', path: asked },
  { operation: 'GET /timeoff/employees/{id}/balance', ...one, query: { policyType: 'Holiday', date: '2026-11-02' } },
  {
    operation: 'POST /timeoff/employees/{id}/adjustments',
    ...one,
    body: {
      adjustmentType: 'balance',
      policyType: 'Holiday',
      effectiveDate: '2026-11-02',
      amount: 1,
      reason: 'Carried',
    },
  },
  { operation: 'GET /timeoff/whosout', query: { from: '2026-11-01', to: '2026-11-30' } },
  { operation: 'GET /timeoff/outtoday' },

  // Attendance
  {
    operation: 'POST /attendance/import/{importMethod}',
    path: { importMethod: 'immediate' },
    body: {
      idType: 'bobId',
      requests: [{ id: '{employee}', clockIn: '2026-10-30 09:00', clockOut: '2026-10-30 17:00' }],
      dateTimeFormat: 'yyyy-MM-dd HH:mm',
    },
  },

  // Jobs and workforce planning
  { operation: 'GET /job-catalog/job-roles', remember: { role: 'entries.0.id' } },
  { operation: 'GET /job-catalog/job-families' },
  { operation: 'GET /job-catalog/job-family-groups' },
  { operation: 'GET /job-catalog/job-roles/metadata' },
  { operation: 'GET /job-catalog/job-families/metadata' },
  { operation: 'GET /job-catalog/job-family-groups/metadata' },
  { operation: 'GET /job-catalog/job-profiles/metadata' },
  {
    operation: 'POST /job-catalog/job-profiles/search',
    body: {
      fields: [
        '/jobProfile/id',
        '/jobProfile/code',
        '/jobProfile/title',
        '/jobProfile/status',
        '/jobProfile/description',
        '/jobProfile/jobRoleId',
        '/jobProfile/jobFamilyId',
        '/jobProfile/jobFamilyGroupId',
        '/jobProfile/jobLevelRoleId',
        '/jobProfile/assignedEmployees',
      ],
      filters: [isNot('/jobProfile/id', '1')],
      includeHumanReadable: true,
    },
  },
  { operation: 'GET /metadata/objects/position' },
  { operation: 'GET /positions/position-openings/metadata' },
  { operation: 'GET /positions/position-budget/metadata' },
  {
    operation: 'POST /objects/position/search',
    body: {
      fields: [
        '/position/id',
        '/position/name',
        '/position/status',
        '/position/fte',
        '/position/effectiveDate',
        '/position/endEffectiveDate',
        '/position/employmentType',
        '/position/department',
        '/position/site',
        '/position/jobProfile',
        '/position/job',
        '/position/positionType',
        '/position/filledBy',
        '/position/managerPositionId',
        '/position/managerPositionFilledBy',
        '/position/recruitmentStatus',
        '/position/expectedStartDate',
        '/position/actualStartDate',
        '/position/calculatedRecruitmentStatus',
        '/position/calculatedExpectedStartDate',
        '/position/calculatedActualStartDate',
        '/position/hasOpenRequests',
        '/position/modificationDate',
        '/position/budget',
      ],
      filters: [isNot('/position/status', 'cancelled')],
      includeHumanReadable: true,
    },
  },
  {
    operation: 'POST /positions/position-openings/search',
    body: {
      fields: [
        '/positionOpening/id',
        '/positionOpening/positionId',
        '/positionOpening/positionOpeningName',
        '/positionOpening/status',
        '/positionOpening/recruitmentStatus',
        '/positionOpening/expectedStartDate',
        '/positionOpening/actualStartDate',
        '/positionOpening/filledBy',
        '/positionOpening/updateEffectiveDate',
      ],
      filters: [isNot('/positionOpening/status', 'cancelled')],
      includeHumanReadable: true,
    },
  },
  {
    operation: 'POST /positions/position-budget/search',
    body: {
      fields: [
        '/positionBudget/id',
        '/positionBudget/expectedBaseSalaryCurrencyValue',
        '/positionBudget/expectedVariablePayCurrencyValue',
        '/positionBudget/salaryPayPeriod',
        '/positionBudget/variablePayPeriod',
        '/positionBudget/Currency',
        '/positionBudget/totalPositionCostCurrencyValue',
        '/positionBudget/convertedTotalCostCurrencyValue',
        '/positionBudget/proRatedCostCurrencyValue',
        '/positionBudget/updateEffectiveDate',
      ],
      filters: [isNot('/positionBudget/id', '1')],
      includeHumanReadable: true,
    },
  },

  // Hiring
  {
    operation: 'POST /hiring/job-ads/search',
    body: {
      fields: [
        '/jobAd/applyUrl',
        '/jobAd/title',
        '/jobAd/departmentId',
        '/jobAd/department',
        '/jobAd/employmentTypeId',
        '/jobAd/employmentType',
        '/jobAd/siteId',
        '/jobAd/site',
        '/jobAd/country',
        '/jobAd/languageCode',
        '/jobAd/description',
        '/jobAd/requirements',
        '/jobAd/responsibilities',
        '/jobAd/benefits',
      ],
      filters: [],
    },
    remember: { ad: '0./jobAd/id.value' },
  },
  { operation: 'GET /hiring/job-ads/{id}', path: { id: '{ad}' } },

  // The end of an employment
  {
    operation: 'POST /employees/{identifier}/terminate',
    path: { identifier: '{employee}' },
    body: { terminationDate: '2026-11-30' },
  },
];
