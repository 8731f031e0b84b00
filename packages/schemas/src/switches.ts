import { documented, type Evidence, inferred, observed } from './evidence.ts';

interface Switch {
  readonly question: string;
  readonly options: readonly [string, ...string[]];
  /** What a company starts with: our best reading of the sources. */
  readonly default: string;
  readonly evidence: Evidence;
}

/**
 * What nobody outside HiBob knows, or where sources disagree, as one row a question. A company of the simulator takes one option
 * of each; the connector must not depend on which.
 */
export const switches = {
  outOfAudiencePerson: {
    question: 'POST /people/{id} for an employee outside the access rights',
    options: ['403', '404', 'empty object'],
    default: '403',
    evidence: documented('OpenAPI 2025-06 (403); live 404 was seen for unknown ids only'),
  },
  unknownEmployeeOnTable: {
    question: 'GET of a table of an employee id that does not exist',
    options: ['404', '403', '400'],
    default: '404',
    evidence: inferred('no source'),
  },
  body403: {
    question: 'Body of a 403',
    options: ['key and error', 'errorMessage', 'html', 'empty'],
    default: 'key and error',
    evidence: inferred('default error envelope of OpenAPI 2025-06'),
  },
  body401: {
    question: 'Body of a 401',
    options: ['tokenNotMatch', 'empty', 'html'],
    default: 'tokenNotMatch',
    evidence: inferred('one integrator reads tokenNotMatch; the full body is unknown'),
  },
  retryAfter: {
    question: 'Retry-After on a 429',
    options: ['without', 'with'],
    default: 'without',
    evidence: inferred('sources disagree; not in the rate-limit page'),
  },
  body429: {
    question: 'Body of a 429',
    options: ['key and error', 'empty'],
    default: 'key and error',
    evidence: inferred('default error envelope of OpenAPI 2025-06'),
  },
  rateLimitScope: {
    question: 'Who shares one rate limit',
    options: ['service user', 'company', 'address'],
    default: 'service user',
    evidence: inferred('assumed by integrators; the goals reference says per company'),
  },
  firewallBlock: {
    question: 'What a caller blocked by the firewall gets',
    options: ['403 html', 'connection closed'],
    default: '403 html',
    evidence: inferred('no source'),
  },
  emptyFilters: {
    question: 'people/search with filters: []',
    options: ['400', 'ignored'],
    default: '400',
    evidence: documented('Databricks notes; one integrator sends it in production'),
  },
  tooManyFields: {
    question: 'people/search with more than 400 fields',
    options: ['400', 'truncated'],
    default: '400',
    evidence: inferred('people read contract gives the maximum, not the answer'),
  },
  slashFieldIds: {
    question: 'Field ids spelt /work/title in fields',
    options: ['accepted', 'ignored'],
    default: 'accepted',
    evidence: observed('potloc/tap-hibob and hibob-sdk send only this form'),
  },
  categoryAsField: {
    question: 'A category id in fields',
    options: ['ignored', 'accepted'],
    default: 'ignored',
    evidence: inferred('no source'),
  },
  historyWithoutView: {
    question: 'View history without View, on a table',
    options: ['all rows', 'forbidden'],
    default: 'all rows',
    evidence: inferred('no source; fields stay hidden either way'),
  },
  defaultSearchWithoutRights: {
    question: 'Default people/search without View on root, about, employment and work',
    options: ['objects with what is permitted', 'no employees', 'objects with id only'],
    default: 'objects with what is permitted',
    evidence: inferred('the page says "200 without data"'),
  },
  idWithoutBasicInfo: {
    question: 'Does id come back without View on Basic info',
    options: ['no', 'yes'],
    default: 'no',
    evidence: inferred('no source'),
  },
  sensitiveWithoutEdit: {
    question: 'A sensitive field with View but without Edit',
    options: ['omitted', 'null', 'masked text'],
    default: 'omitted',
    evidence: inferred('documentation says "visible only with Edit"'),
  },
  humanDateFormat: {
    question: 'Dates under humanReadable',
    options: ['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD'],
    default: 'DD/MM/YYYY',
    evidence: documented('OpenAPI 2025-06 example; the newest page says ISO'),
  },
  emptyUnderReplace: {
    question: 'An empty value under REPLACE',
    options: ['omitted', 'empty text', 'null'],
    default: 'omitted',
    evidence: inferred('the example shows an empty text for one multi-list'),
  },
  cursorKey: {
    question: 'Name of the cursor in response_metadata',
    options: ['next_cursor', 'cursor'],
    default: 'next_cursor',
    evidence: documented('pagination page 2026 against OpenAPI 2025-06'),
  },
  bulkRows: {
    question: 'Rows of a bulk table',
    options: ['flat', 'wrapped'],
    default: 'flat',
    evidence: observed('connectors read flat rows; OpenAPI 2025-06 wraps them'),
  },
  bulkPageUnit: {
    question: 'What limit counts on a bulk page',
    options: ['rows', 'rows of whole employees', 'employees'],
    default: 'rows',
    evidence: documented('pagination page: table entries; splitting is unknown'),
  },
  cleanBulkErrors: {
    question: 'errors of a bulk answer when nothing failed',
    options: ['absent', '[]', '{}'],
    default: 'absent',
    evidence: inferred('one production tenant sent {}'),
  },
  bulkVariableAndEquities: {
    question: 'Bulk variable and equities tables',
    options: ['present', '404'],
    default: 'present',
    evidence: documented('changelog 2026; equities not seen live'),
  },
  namedListsEnvelope: {
    question: 'GET /company/named-lists',
    options: ['object by name', 'array', 'lists'],
    default: 'object by name',
    evidence: observed('two clients; OpenAPI says array, Databricks lists'),
  },
  fieldsEnvelope: {
    question: 'GET /company/people/fields',
    options: ['array', 'fields'],
    default: 'array',
    evidence: observed('live capture; Databricks notes a fields wrapper'),
  },
  emptyTable: {
    question: 'A table with no row to show',
    options: ['empty values', 'empty body'],
    default: 'empty values',
    evidence: inferred('an empty body was seen once'),
  },
  firstSalaryIsCurrent: {
    question: 'The first salary row is current even if dated in the future',
    options: ['on', 'off'],
    default: 'on',
    evidence: observed('live probe 2026-10'),
  },
  unknownPeoplePath: {
    question: 'GET of an unknown path below /people/{id}/',
    options: ['200 html', '404'],
    default: '200 html',
    evidence: observed('live probe 2026-10'),
  },
  lifecycleCase: {
    question: 'Case of lifecycle item ids',
    options: ['lower', 'title'],
    default: 'lower',
    evidence: inferred('two programs compare in lower case'),
  },
  reportInfo: {
    question: "A report's name and execution date above its labels when includeInfo is not sent",
    options: ['absent', 'present'],
    default: 'absent',
    evidence: inferred('documented to be on by default; programs that send nothing read the first line as labels'),
  },
  reportByteOrderMark: {
    question: "A byte-order mark at the start of a report's CSV",
    options: ['without', 'with'],
    default: 'without',
    evidence: inferred('programs are ready for both'),
  },
  jobCatalog: {
    question: 'Which job catalog the company runs; its API answers 404 for the one of before 2025-02',
    options: ['new', 'previous'],
    default: 'new',
    evidence: documented('job profiles reference'),
  },
  objectEntries: {
    question: 'An entry of a search of job profiles, openings or budgets',
    options: ['flat', 'in a list'],
    default: 'flat',
    evidence: observed('one integrator, live, for openings; OpenAPI 2025-06 puts each in a list of its own'),
  },
  planningSearchKey: {
    question: 'Where a search of openings or budgets has its entries',
    options: ['values', 'as documented'],
    default: 'values',
    evidence: observed('one integrator, live; OpenAPI 2025-06: positionOpeningEntries, positionBudgetEntries'),
  },
  positionCreated: {
    question: 'What the creation of a position answers',
    options: ['list of positionId', 'object with id'],
    default: 'list of positionId',
    evidence: inferred('one program expects the list in its latest version, the object in an earlier one'),
  },
  newGroupAccessRights: {
    question: 'Access rights of a new permission group',
    options: ['equals Employed', 'exists'],
    default: 'equals Employed',
    evidence: documented('people reference, permission table'),
  },
  serviceUserInOtherGroupType: {
    question: 'A service user in an Employee or Admin group',
    options: ['member without rights', 'cannot be picked'],
    default: 'member without rights',
    evidence: inferred('the guide: such a group makes the integration fail'),
  },
} as const satisfies Record<string, Switch>;

export type SwitchName = keyof typeof switches;
export type Switches = { readonly [K in SwitchName]: (typeof switches)[K]['options'][number] };

/** Every switch at its default. */
export const defaultSwitches = Object.fromEntries(
  Object.entries(switches).map(([name, row]) => [name, row.default]),
) as unknown as Switches;
