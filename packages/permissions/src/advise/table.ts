import { tables } from '@hibob-kit/schemas';
import { boxNames, checkbox, saveAndApply, screens } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { HistoryMissing, Problem } from '../problem.ts';
import { tableAnswers, tableRequest } from './retest.ts';

export function historyMissing({ requirement, table: historyTable, evidence }: HistoryMissing): Finding {
  const category = requirement.categoryName;
  return {
    code: 'category.history-missing',
    severity: 'advisory',
    certainty: 'one of several',
    title: `The ‘${category}’ permission lacks View histories`,
    category,
    rights: ['viewHistory'],
    fields: [...new Set(requirement.items.map((item) => item.label))],
    evidence: [evidence],
    causes: [
      {
        code: 'category.no-history',
        about: requirement.categoryId,
        cause: `${boxNames.viewHistory} is not ticked on ${category}: HiBob then shows only the row in force.`,
        lookAt: `The ${category} row in the People section of the group’s People’s data tab.`,
      },
      {
        code: 'company.no-earlier-rows',
        about: requirement.categoryId,
        cause: 'HiBob holds no earlier rows: the company moved to HiBob later, or nothing has changed yet.',
        lookAt: `Whether an employee’s profile shows earlier rows in ${category}.`,
      },
    ],
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group of the service user.',
      `${screens.peoplesData} → People.`,
      `${category}: tick “${checkbox('viewHistory', category)}”.`,
      saveAndApply,
    ],
    instead: null,
    retest: { request: tableRequest(historyTable), shows: 'rows that are over' },
  };
}

/** Fields of the category are shown and one of its tables answers 403: which box that takes, only the company can see. */
export function tableForbidden({ requirement, item, table }: Problem & { code: 'table.forbidden' }): Finding {
  const category = requirement.categoryName;
  const { name } = tables[table];
  return {
    code: 'table.forbidden',
    severity: 'blocking',
    certainty: 'certain',
    title: `The ${name} table cannot be read`,
    category,
    rights: ['view', 'viewHistory'],
    fields: [item.label],
    evidence: [`${name} table: 403, though fields of ${category} are shown.`],
    causes: [
      {
        code: 'field.in-other-section',
        about: requirement.categoryId,
        cause: `In this company the table belongs to another row of the permission screen than ${category}.`,
        lookAt: `Which section of an employee’s profile holds the ${name} table.`,
      },
    ],
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group of the service user.',
      `${screens.peoplesData} → People.`,
      `On the row named as that section: tick “${boxNames.view}” and “${boxNames.viewHistory}”.`,
      saveAndApply,
    ],
    instead: item.optional === null ? null : `Unselect ${item.label} in Read Employees.`,
    retest: tableAnswers(table),
  };
}
