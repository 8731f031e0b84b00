import { expect, it } from 'vitest';
import { defaultSwitches, switches } from '../src/index.ts';

it('starts a company with the best reading of each unknown', () => {
  expect(defaultSwitches).toEqual({
    outOfAudiencePerson: '403',
    unknownEmployeeOnTable: '404',
    body403: 'key and error',
    body401: 'tokenNotMatch',
    retryAfter: 'without',
    body429: 'key and error',
    rateLimitScope: 'service user',
    firewallBlock: '403 html',
    emptyFilters: '400',
    tooManyFields: '400',
    slashFieldIds: 'accepted',
    categoryAsField: 'ignored',
    historyWithoutView: 'all rows',
    defaultSearchWithoutRights: 'objects with what is permitted',
    idWithoutBasicInfo: 'no',
    sensitiveWithoutEdit: 'omitted',
    humanDateFormat: 'DD/MM/YYYY',
    emptyUnderReplace: 'omitted',
    cursorKey: 'next_cursor',
    bulkRows: 'flat',
    bulkPageUnit: 'rows',
    cleanBulkErrors: 'absent',
    bulkVariableAndEquities: 'present',
    namedListsEnvelope: 'object by name',
    fieldsEnvelope: 'array',
    emptyTable: 'empty values',
    firstSalaryIsCurrent: 'on',
    unknownPeoplePath: '200 html',
    lifecycleCase: 'lower',
    reportInfo: 'absent',
    reportByteOrderMark: 'without',
    jobCatalog: 'new',
    objectEntries: 'flat',
    planningSearchKey: 'values',
    positionCreated: 'list of positionId',
    newGroupAccessRights: 'equals Employed',
    serviceUserInOtherGroupType: 'member without rights',
  });
});

it('offers every default among its options', () => {
  const rows = Object.entries(switches).map(([name, row]) => ({
    name,
    default: row.default,
    options: [...row.options],
  }));
  expect(rows.filter((row) => !(row.options as readonly string[]).includes(row.default))).toEqual([]);
});
