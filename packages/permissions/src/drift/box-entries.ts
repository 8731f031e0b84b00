import { type Table, tables } from '@hibob-kit/schemas';
import { searchShows, tableAnswers, tableRequest } from '../advise/retest.ts';
import { boxNames, checkbox, saveAndApply, screens } from '../catalogue.ts';
import type { CauseCode } from '../cause.ts';
import type { BoxState, Retest } from '../finding.ts';
import type { FieldSeen } from '../observation.ts';
import type { Right } from '../right.ts';
import type { CompanyField } from '../wanted.ts';
import { type DriftEntry, note } from './entry.ts';
import type { Seen, SeenBoxes } from './seen.ts';

type Way = 'removed' | 'added';

const causes: Readonly<Record<Right, CauseCode>> = {
  view: 'category.no-view',
  viewHistory: 'category.no-history',
  edit: 'category.no-edit',
};

/** Where a box was only perhaps missing, a first earlier row may be what shows now. */
export function boxAdded({ categoryId, category }: SeenBoxes, right: Right, then: BoxState, after: Seen): DriftEntry {
  const box = `${boxNames[right]} on ${category}`;
  const perhaps = then === 'perhaps missing';
  return note({
    code: 'drift.box-added',
    change: 'added',
    certainty: perhaps ? 'cannot tell' : 'certain',
    title: perhaps ? `Earlier rows of ${category} can be seen now` : `${box} was ticked`,
    category,
    rights: [right],
    evidence: [`${box} was ${then} at the check before and is proved now.`],
    retest: retestOf({ categoryId, category }, right, askedIn(categoryId, after)),
  });
}

export function boxRemoved({ categoryId, category }: SeenBoxes, right: Right, after: Seen): DriftEntry {
  const box = `${boxNames[right]} on ${category}`;
  const asked = askedIn(categoryId, after);
  return note({
    code: 'drift.box-removed',
    change: 'removed',
    severity: right === 'viewHistory' ? 'advisory' : 'blocking',
    title: `${box} was taken away`,
    category,
    rights: [right],
    fields: asked.map(({ label }) => label),
    evidence: [`${box} was proved at the check before and is missing now.`],
    causes: [
      {
        code: causes[right],
        about: categoryId,
        cause: `Somebody unticked ${boxNames[right]} on ${category}, or took the service user out of a group that had it.`,
        lookAt: `The ${category} row in the People section of the group’s People’s data tab.`,
      },
    ],
    fix: boxFix(category, right),
    retest: retestOf({ categoryId, category }, right, asked),
  });
}

function askedIn(categoryId: string, { companyFields, fields }: Seen): readonly CompanyField[] {
  return companyFields.filter((field) => field.categoryId === categoryId && (fields[field.id]?.asked ?? 0) > 0);
}

/** A history is seen in a table, as is a category without fields of people. */
function retestOf(
  { categoryId, category }: Pick<SeenBoxes, 'categoryId' | 'category'>,
  right: Right,
  asked: readonly CompanyField[],
): Retest {
  const table = Object.values(tables).find((one) => one.categoryId === categoryId);
  if (table !== undefined && right === 'viewHistory') return { request: tableRequest(table.id), shows: 'earlier rows' };
  if (table !== undefined && asked.length === 0) return tableAnswers(table.id);
  return searchShows(
    asked.map(({ id }) => id),
    `the fields of ${category}`,
  );
}

function boxFix(category: string, right: Right): readonly string[] {
  return [
    `${screens.permissionGroups}.`,
    'Open the group of the service user.',
    `${screens.peoplesData} → People.`,
    `${category}: tick “${checkbox(right, category)}”.`,
    saveAndApply,
  ];
}

export function fieldChanged(field: CompanyField, then: FieldSeen, now: FieldSeen, way: Way): DriftEntry {
  const { id, label, categoryName: category } = field;
  const seen = `${label}: ${then.shown} of ${then.asked} people showed it at the check before, ${now.shown} of ${now.asked} show it now.`;
  const retest = searchShows([id], `the key of ${label}`);
  if (way === 'added') {
    const title = `${label} can be read now`;
    return note({
      code: 'drift.field-shown',
      change: 'added',
      title,
      category,
      fields: [label],
      evidence: [seen],
      retest,
    });
  }
  return note({
    code: 'drift.field-hidden',
    change: 'removed',
    severity: 'blocking',
    certainty: 'one of several',
    title: `${label} cannot be read any more`,
    category,
    fields: [label],
    evidence: [seen],
    causes: [
      {
        code: 'category.no-edit',
        about: field.categoryId,
        cause: `The company masked ${label}, or unticked ${boxNames.edit} on ${category}.`,
        lookAt: `Whether HiBob shows ${label} as dots on an employee’s profile.`,
      },
      {
        code: 'field.hidden-by-override',
        about: id,
        cause: `A permission for the field ${label} alone takes it away.`,
        lookAt: `The field ${label} under ${category} in the People section of the group’s People’s data tab.`,
      },
    ],
    fix: boxFix(category, 'edit'),
    retest,
  });
}

export function tableChanged({ id, name, categoryId }: Table, way: Way): DriftEntry {
  if (way === 'added') {
    return note({
      code: 'drift.table-opened',
      change: 'added',
      title: `The ${name} table can be read now`,
      evidence: [`${name} table: 403 at the check before, 200 now.`],
      retest: tableAnswers(id),
    });
  }
  return note({
    code: 'drift.table-closed',
    change: 'removed',
    severity: 'blocking',
    title: `The ${name} table cannot be read any more`,
    evidence: [`${name} table: 200 at the check before, 403 now.`],
    causes: [
      {
        code: 'category.no-view',
        about: categoryId,
        cause: `${boxNames.view} and ${boxNames.viewHistory} were unticked on the category of the ${name} table.`,
        lookAt: 'The rows in the People section of the group’s People’s data tab.',
      },
    ],
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group of the service user.',
      `${screens.peoplesData} → People.`,
      `On the row of the ${name} table: tick “${boxNames.view}” and “${boxNames.viewHistory}”.`,
      saveAndApply,
    ],
    retest: tableAnswers(id),
  });
}
