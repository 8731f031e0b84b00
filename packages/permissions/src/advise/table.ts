import { tables } from '@hibob-kit/schemas';
import { boxNames, checkbox, rowOf, saveAndApply, screens, sectionName } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { HistoryMissing, Problem } from '../problem.ts';
import { openGroup } from './open-group.ts';
import { tableAnswers, tableRequest } from './retest.ts';
import { list } from './ways-out.ts';

export function historyMissing({ requirement, table: historyTable, evidence, proved }: HistoryMissing): Finding {
  const category = requirement.categoryName;
  // HiBob names what it restricts under field-level permissions only (documented).
  const regime = proved ? 'field-level' : 'unknown';
  return {
    code: 'category.history-missing',
    severity: 'advisory',
    certainty: proved ? 'certain' : 'cannot tell',
    title: proved ? `The ‘${category}’ permission lacks View histories` : `No history of ‘${category}’ can be seen`,
    category,
    rights: ['viewHistory'],
    fields: [...new Set(requirement.items.map((item) => item.label))],
    evidence: [evidence],
    causes: [
      {
        code: 'category.no-history',
        about: requirement.categoryId,
        cause: `${boxNames.viewHistory} is not ticked on ${category}: HiBob then shows only the row in force.`,
        lookAt: rowOf(category, regime),
      },
      ...(proved
        ? []
        : [
            {
              code: 'company.no-earlier-rows' as const,
              about: requirement.categoryId,
              cause: 'HiBob holds no earlier rows: the company moved to HiBob later, or nothing has changed yet.',
              lookAt: `Whether an employee’s profile shows earlier rows in ${category}.`,
            },
          ]),
    ],
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group of the service user.',
      `${screens.peoplesData} → ${sectionName(regime)}.`,
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

/** HiBob named columns as restricted to the row in force: single fields have boxes of their own. */
export function historyHidden({ requirement, table, fields }: Problem & { code: 'field.history-hidden' }): Finding {
  const category = requirement.categoryName;
  const labels = list(fields.map(({ label }) => label));
  return {
    code: 'field.history-hidden',
    severity: 'advisory',
    certainty: 'certain',
    title: `Earlier values of ${labels} cannot be read`,
    category,
    rights: ['viewHistory'],
    fields: fields.map(({ label }) => label),
    evidence: [`${tables[table].name} table: HiBob names ${labels} as restricted to the row in force.`],
    causes: [
      {
        code: 'field.history-hidden-by-override',
        about: fields.map(({ id }) => id).join(', '),
        cause: `${labels} ${fields.length === 1 ? 'has boxes of its own' : 'have boxes of their own'} under People’s fields, and ${boxNames.viewHistory} is not ticked there.`,
        lookAt: `${labels} below ${category}, under People’s fields on the group’s People’s data tab.`,
      },
    ],
    fix: [
      ...openGroup,
      `${screens.peoplesFields} → ${category}: tick “${boxNames.viewHistory}” on ${labels}.`,
      saveAndApply,
    ],
    instead: null,
    retest: { request: tableRequest(table), shows: `no restriction on ${labels}` },
  };
}

/** Nobody has a row in a table that may be left out. */
export function moduleAbsent(problem: Problem & { code: 'module.absent' }): Finding {
  const { requirement, item, table, visible, othersMayBeHidden } = problem;
  const { name } = tables[table];
  const keeps = `The company does not keep ${item.label.toLowerCase()} in HiBob`;
  return {
    code: 'module.absent',
    severity: 'advisory',
    certainty: othersMayBeHidden ? 'cannot tell' : 'certain',
    title: `Nobody ${othersMayBeHidden ? 'visible ' : ''}has anything in the ${name} table`,
    category: requirement.categoryName,
    rights: [],
    fields: [item.label],
    evidence: [`${name} table: answers, and shows no row of any of ${visible} people.`],
    causes: [
      {
        code: 'company.module-not-used',
        about: requirement.categoryId,
        cause: othersMayBeHidden ? `${keeps}, or only people who are not visible have any.` : `${keeps}.`,
        lookAt: `Whether any employee’s profile shows something in ${requirement.categoryName}.`,
      },
    ],
    fix: [],
    instead: `Unselect ${item.label} in Read Employees${item.optional === null ? '' : `: ${item.optional}`}.`,
    retest: { request: tableRequest(table), shows: 'a row' },
  };
}
