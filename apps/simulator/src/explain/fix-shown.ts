import { changeText, clickPath, type NameOf } from '@hibob-kit/permissions';
import type { Explanation } from './explanation.ts';
import type { Asked, Fix } from './fixes.ts';

type FixShown = Explanation['fixes'][number];

export function fixShown(fix: Fix, asked: Asked, nameOf: NameOf): FixShown {
  const { changes, size, presence, before, after } = fix;
  const names = namesWithNew(fix, nameOf);
  return {
    size,
    changes: [...changes],
    texts: changes.map((change) => changeText(change, names)),
    clicks: [...new Set(changes.flatMap((change) => clickPath(change, names) ?? []))],
    proof: {
      statusBefore: before.status,
      statusAfter: after.status,
      presence,
      employeesBefore: employeesIn(before.json),
      employeesAfter: employeesIn(after.json),
    },
    sideEffects: sideEffectsOf(fix, asked, nameOf),
  };
}

/** A group that the fix makes has no id yet. */
function namesWithNew({ changes }: Fix, nameOf: NameOf): NameOf {
  const made = changes.find((one) => one.kind === 'make group');
  return (fact, value) => (fact === 'group' && value === 'new' && made ? made.name : nameOf(fact, value));
}

function sideEffectsOf(
  { exposure, endpoints }: Fix,
  { subject, person }: Asked,
  nameOf: NameOf,
): FixShown['sideEffects'] {
  const fieldId = subject.kind === 'field' ? subject.field.id : null;
  const same = exposure.fields.find((one) => one.fieldId === fieldId)?.people ?? 0;
  const others = exposure.fields.filter((one) => one.fieldId !== fieldId);
  const effects = {
    employees: exposure.employees,
    sameField: Math.max(0, same - 1),
    otherFields: others.length,
    endpoints,
    categories: exposure.categories.map(({ categoryId, right, people }) => ({
      category: { id: categoryId, name: nameOf('category', categoryId) },
      right,
      people,
    })),
    sensitive: others
      .filter(({ sensitive }) => sensitive)
      .map((one) => ({ field: { id: one.fieldId, name: nameOf('field', one.fieldId) }, people: one.people })),
  };
  const meant = { field: fieldId === null ? null : nameOf('field', fieldId), people: person ? 1 : 0 };
  return { ...effects, text: sideEffectText(effects, meant) };
}

function sideEffectText(
  { employees, sameField, otherFields, sensitive, endpoints }: Omit<FixShown['sideEffects'], 'text'>,
  meant: { readonly field: string | null; readonly people: number },
): string | null {
  const parts = [
    meant.field !== null && sameField > 0 ? `${meant.field} of ${people(sameField, 'more ')}` : null,
    otherFields > 0 ? `${otherFields} further ${otherFields === 1 ? 'field' : 'fields'}` : null,
    ...sensitive.map((one) => `the sensitive field ${one.field.name} of ${people(one.people)}`),
    employees > meant.people ? `${people(employees)} who were out of reach` : null,
    endpoints > 0 ? `${endpoints} further ${endpoints === 1 ? 'endpoint' : 'endpoints'}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `It also exposes ${parts.join(', ')}.`;
}

function people(count: number, more = ''): string {
  return count === 1 ? `1 ${more}person` : `${count} ${more}people`;
}

function employeesIn(json: unknown): number | null {
  for (const key of ['employees', 'results']) {
    const list: unknown = Object.getOwnPropertyDescriptor(Object(json), key)?.value;
    if (Array.isArray(list)) return list.length;
  }
  return null;
}
