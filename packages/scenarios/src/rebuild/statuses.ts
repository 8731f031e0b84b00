import { builtInLifecycleStatuses } from '@hibob-kit/permissions';
import type { Capture } from '@hibob-kit/schemas';
import type { CompanyFile } from '../company-file/company-file.ts';
import type { Cast } from './cast.ts';

/** Lifecycle statuses of a rebuilt company’s own, and whether whoever has one counts as active. */
export function statusesOf(
  { labels, lists }: Capture,
  { decided }: Cast,
  more: readonly { readonly id: string; readonly name: string; readonly access: 'Active' | 'Inactive' | null }[],
): NonNullable<CompanyFile['company']['lifecycleStatuses']> {
  const names = new Map(labels.flatMap(({ of, id, label }) => (of === 'status' ? [[id, label] as const] : [])));
  const builtIn = new Map([
    ['leave', 'Leave'],
    ['parental leave', 'Parental Leave'],
  ]);
  const told = [...decided].map(([status, access]) => ({
    name: builtIn.get(status) ?? names.get(status) ?? status,
    access,
  }));
  const known = [...told, ...more.filter(({ id }) => !decided.has(id)).map(({ name, access }) => ({ name, access }))];
  const own = known.filter(({ name }) => !builtInLifecycleStatuses.some(({ id }) => id === name.toLowerCase()));
  // Of some statuses only the list tells: nobody is in them.
  const listed = lists?.find(({ list }) => list === 'lifecycleStatus')?.items ?? 0;
  const further = Math.min(listed, 100) - builtInLifecycleStatuses.length - own.length;
  return [
    ...known,
    ...Array.from({ length: Math.max(0, further) }, (_, at) => ({
      name: `Further status ${at + 1}`,
      access: 'Active' as const,
    })),
  ];
}
