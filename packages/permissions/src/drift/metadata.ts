import type { CompanyField } from '../wanted.ts';
import { type DriftEntry, note } from './entry.ts';
import type { Seen } from './seen.ts';

const retest = (shows: string) => ({ request: 'GET /v1/company/people/fields', shows });

/** What the company renamed, moved, added or took away. A move matters: another row of the permission screen governs the field then. */
export function metadataEntries(before: Seen, after: Seen): readonly DriftEntry[] {
  const then = new Map(before.companyFields.map((field) => [field.id, field]));
  const now = new Map(after.companyFields.map((field) => [field.id, field]));
  const isRead = (id: string) => (before.fields[id]?.asked ?? 0) > 0 || (after.fields[id]?.asked ?? 0) > 0;
  return [
    ...renamedCategories(before, after),
    ...[...now.values()].flatMap((field) => {
      const old = then.get(field.id);
      return old === undefined ? [added(field)] : fieldEntries(old, field, isRead(field.id));
    }),
    ...[...then.values()].filter(({ id }) => !now.has(id)).map((field) => removed(field, isRead(field.id))),
  ];
}

function renamedCategories(before: Seen, after: Seen): readonly DriftEntry[] {
  const then = new Map(before.companyFields.map(({ categoryId, categoryName }) => [categoryId, categoryName]));
  const now = new Map(after.companyFields.map(({ categoryId, categoryName }) => [categoryId, categoryName]));
  return [...now].flatMap(([id, name]) => {
    const old = then.get(id);
    if (old === undefined || old === name) return [];
    return [
      note({
        code: 'drift.category-renamed',
        change: 'changed',
        title: `The category ${old} is now called ${name}`,
        category: name,
        evidence: [`HiBob listed it as ${old} at the check before and lists it as ${name} now. Nothing is to be done.`],
        retest: retest(`the category ${name}`),
      }),
    ];
  });
}

function fieldEntries(old: CompanyField, field: CompanyField, isRead: boolean): readonly DriftEntry[] {
  const { label, categoryName } = field;
  const shows = retest(`${label} in ${categoryName}`);
  const renamed = note({
    code: 'drift.field-renamed',
    change: 'changed',
    title: `The field ${old.label} is now called ${label}`,
    category: categoryName,
    fields: [label],
    evidence: [`${field.id} was ${old.label} at the check before and is ${label} now. Nothing is to be done.`],
    retest: shows,
  });
  const moved = note({
    code: 'drift.field-moved',
    change: 'changed',
    title: `The field ${label} was moved to ${categoryName}`,
    category: categoryName,
    fields: [label],
    evidence: [`${field.id} was in ${old.categoryName} at the check before and is in ${categoryName} now.`],
    fix: isRead ? [`Look at the ${categoryName} row of the plan: its boxes govern ${label} now.`] : [],
    retest: shows,
  });
  return [...(old.label === label ? [] : [renamed]), ...(old.categoryId === field.categoryId ? [] : [moved])];
}

function added(field: CompanyField): DriftEntry {
  return note({
    code: 'drift.field-added',
    change: 'added',
    title: `The field ${field.label} was added to ${field.categoryName}`,
    category: field.categoryName,
    fields: [field.label],
    evidence: [`${field.id} was not among the company’s fields at the check before.`],
    retest: retest(field.label),
  });
}

function removed(field: CompanyField, isRead: boolean): DriftEntry {
  return note({
    code: 'drift.field-removed',
    change: 'removed',
    severity: isRead ? 'blocking' : 'advisory',
    title: `The field ${field.label} is gone from ${field.categoryName}`,
    category: field.categoryName,
    fields: [field.label],
    evidence: [`${field.id} is not among the company’s fields any more.`],
    causes: [
      {
        code: 'field.gone',
        about: field.id,
        cause: 'It was deleted or archived in HiBob, or the module it belongs to was switched off.',
        lookAt: `Whether an employee’s profile still shows ${field.label}.`,
      },
    ],
    instead: isRead ? 'Choose another field for it, or unselect it in Read Employees.' : null,
    retest: retest(field.label),
  });
}
