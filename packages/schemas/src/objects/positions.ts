import { documented } from '../evidence.ts';
import { objectKind } from '../object-kind.ts';

const published = documented('OpenAPI 2025-06; what is written: workforce planning reference, 2026; labels are ours');

/** The kinds of workforce planning. A position's cost is in its budget, and only the position knows which budget is its own. */
export const positionKinds = {
  position: objectKind('position', published, [
    ['id', 'ID', 'number'],
    ['name', 'Position ID', 'text', 'optional'],
    ['status', 'Status', 'list:positionStatuses'],
    ['effectiveDate', 'Effective date', 'date', 'mandatory'],
    ['endEffectiveDate', 'End effective date', 'date'],
    ['department', 'Department', 'list:department', 'mandatory'],
    ['site', 'Site', 'list_id:site', 'mandatory'],
    ['jobProfile', 'Job profile', 'hierarchy-list:jobProfile_entity_list', 'mandatory'],
    ['job', 'Job', 'hierarchy-list:jobProfile_entity_list'],
    ['fte', 'FTE %', 'number', 'mandatory'],
    ['employmentType', 'Employment type', 'list:payrollEmploymentType', 'optional'],
    ['positionType', 'Position type', 'list:positionType', 'optional'],
    ['reason', 'Reason', 'text', 'optional'],
    ['managerPositionId', 'Manager position', 'number', 'optional'],
    ['managerPositionFilledBy', 'Manager', 'number'],
    ['filledBy', 'Filled by', 'employee-reference'],
    ['recruitmentStatus', 'Recruitment status', 'list:recruitmentStatus'],
    ['expectedStartDate', 'Expected start date', 'date'],
    ['actualStartDate', 'Actual start date', 'date'],
    ['calculatedRecruitmentStatus', 'Recruitment status of its openings', 'list:recruitmentStatus'],
    ['calculatedExpectedStartDate', 'Expected start date of its openings', 'date'],
    ['calculatedActualStartDate', 'Actual start date of its openings', 'date'],
    ['hasOpenRequests', 'Has open requests', 'boolean'],
    ['modificationDate', 'Modification date', 'date'],
    ['budget', 'Budget', 'number'],
  ]),
  opening: objectKind('positionOpening', published, [
    ['id', 'ID', 'number'],
    ['positionId', 'Position', 'number'],
    ['positionOpeningName', 'Opening ID', 'text', 'optional'],
    ['status', 'Status', 'list:positionOpeningStatuses'],
    ['recruitmentStatus', 'Recruitment status', 'list:recruitmentStatus', 'optional'],
    ['expectedStartDate', 'Expected start date', 'date', 'mandatory'],
    ['actualStartDate', 'Actual start date', 'date'],
    ['filledBy', 'Filled by', 'employee-reference'],
    ['updateEffectiveDate', 'Effective date', 'date'],
  ]),
  budget: objectKind('positionBudget', published, [
    ['id', 'ID', 'number'],
    ['expectedBaseSalaryCurrencyValue', 'Expected base salary', 'currency', 'optional'],
    ['salaryPayPeriod', 'Salary pay period', 'list:positionPayPeriod', 'mandatory'],
    ['expectedVariablePayCurrencyValue', 'Expected variable pay', 'currency', 'optional'],
    ['variablePayPeriod', 'Variable pay period', 'list:positionPayPeriod', 'optional'],
    ['currency', 'Currency', 'text', 'mandatory'],
    // The document writes it with a capital; programs write the one above.
    ['Currency', 'Currency', 'text'],
    ['totalPositionCostCurrencyValue', 'Total position cost', 'currency', 'optional'],
    ['convertedTotalCostCurrencyValue', 'Total position cost in the company currency', 'currency'],
    ['proRatedCostCurrencyValue', 'Cost of this fiscal year', 'currency'],
    ['proRatedCostPercentage', 'Share of this fiscal year', 'number'],
    ['updateEffectiveDate', 'Effective date', 'date'],
  ]),
} as const;
