import { sensitiveByDefault } from '@hibob-kit/schemas';
import { accessOf } from '../access.ts';
import type { AudienceCandidate } from '../condition.ts';
import { fieldOutcome, tableOutcome } from '../outcome.ts';
import type { Asked, AskedField } from './pasted-request.ts';
import { elsewhere, employees, groupOf, type Setup, serviceUser } from './setup.ts';

/** What a setup would answer, told in the same terms as an answer that was seen. */
export type Predicted =
  | { readonly kind: 'refused'; readonly status: 401 | 403 }
  | { readonly kind: 'let through' }
  | { readonly kind: 'people'; readonly kinds: readonly Kind[]; readonly shown: ReadonlySet<string> }
  | { readonly kind: 'rows'; readonly nobody: boolean; readonly past: 'shown' | 'hidden' | 'there is none' };

/** Kinds of employees between whom access rights tell. */
export type Kind = keyof typeof employees;
const kinds = Object.keys(employees) as Kind[];

export function predicted(setup: Setup, asked: Asked): Predicted {
  if (setup.door === 'address') return { kind: 'refused', status: 403 };
  if (setup.door !== 'open') return { kind: 'refused', status: 401 };
  if (asked.kind === 'metadata') return { kind: 'let through' };
  const access = accessOf(serviceUser, [groupOf(setup)], setup.regime);
  const isActive = (kind: Kind) => employees[kind].status === 'Active';
  const there = asked.one ? [setup.who] : kinds.filter((kind) => isActive(kind) || setup.inactive === 'there are');
  const reached = there.filter((kind) => access.rightsOn(employeeOf(kind)) !== null);
  if (asked.one && reached.length === 0) return { kind: 'refused', status: 403 };
  if (asked.kind === 'rows') {
    const outcome = tableOutcome(access.rightsOnAnyone(asked.categoryId), { historyWithoutView: 'all rows' });
    if (outcome === 'forbidden') return { kind: 'refused', status: 403 };
    const past = outcome === 'all-rows' ? 'shown' : 'hidden';
    return {
      kind: 'rows',
      nobody: reached.length === 0,
      past: setup.short.includes(asked.table) ? 'there is none' : past,
    };
  }
  const seen = reached.filter((kind) => asked.showInactive || isActive(kind));
  const isShown = ({ id, field }: AskedField) => {
    const categoryId = categoryOf(setup, id, field?.categoryId ?? null);
    const isSensitive = sensitiveByDefault.includes(id);
    return (
      categoryId !== null &&
      fieldOutcome(access.rightsOnAnyone(categoryId, id), isSensitive, setup.regime) === 'visible'
    );
  };
  return {
    kind: 'people',
    kinds: seen,
    shown: new Set(asked.fields.filter(isShown).map(({ id }) => id)),
  };
}

/** Which category governs a field in this setup; null: the company has no such field. */
function categoryOf({ odd }: Setup, id: string, own: string | null): string | null {
  switch (odd[id]) {
    case 'absent':
      return null;
    case 'moved':
      return elsewhere.hidden;
    case 'moved here':
      return elsewhere.shown;
    default:
      return own;
  }
}

function employeeOf(kind: Kind): AudienceCandidate {
  const { status, lifecycle, place } = employees[kind];
  const values: Readonly<Record<string, string>> = {
    'internal.status': status,
    'internal.lifecycleStatus': lifecycle,
    'work.site': place,
  };
  return { id: place, value: (fieldId) => values[fieldId] ?? null };
}
