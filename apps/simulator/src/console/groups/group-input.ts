import type { PermissionGroup } from '@hibob-kit/permissions';
import type { z } from 'zod';
import type { Company } from '../../company/company.ts';
import { checkGroup } from '../../control/check-group.ts';
import { refuseShape } from '../../control/control-error.ts';
import { groupInput } from '../../control/group-input.ts';
import { type Wrong, wrong } from '../desk.ts';

/** A group as it is sent to the control API. */
export type GroupDraft = z.input<typeof groupInput>;

export function draftOf({ id: _, ...group }: PermissionGroup): GroupDraft {
  // It is read-only throughout, which zod's types do not say.
  return structuredClone(group) as GroupDraft;
}

export type Checked = { readonly kind: 'group'; readonly group: PermissionGroup; readonly draft: GroupDraft } | Wrong;

/** What saving the draft would make of the group, before anything is saved. */
export function checkedDraft(company: Company, known: PermissionGroup, draft: GroupDraft): Checked {
  const parsed = groupInput.safeParse(draft);
  const checked = parsed.success ? checkGroup(company, parsed.data, known) : refuseShape(parsed.error);
  if (checked.kind === 'refused') return wrong(checked.error, checked.fix, checked.path ?? null);
  return { kind: 'group', group: { ...checked.group, id: known.id }, draft };
}

export function draftIn(text: string): GroupDraft | null {
  try {
    const parsed = groupInput.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as GroupDraft) : null;
  } catch {
    return null;
  }
}
