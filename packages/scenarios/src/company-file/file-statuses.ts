import { type LifecycleStatusSetting, lifecycleStatusesOf, type WrongStatus } from '@hibob-kit/permissions';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';
import type { Shaped } from './shape.ts';

/** The lifecycle statuses a company set; those that cannot be are left out. */
export function readStatuses({ company }: Shaped, mistakes: Mistakes): readonly LifecycleStatusSetting[] {
  let left = (company?.lifecycleStatuses ?? []).map((one, place) => ({
    place,
    // As HiBob's own: the id is the name in lower case.
    setting: { ...one, id: one.name.toLowerCase() },
  }));
  for (;;) {
    const settings = left.map(({ setting }) => setting);
    const resolved = lifecycleStatusesOf(settings);
    if (resolved.kind === 'resolved') return settings;
    const wrong = left[resolved.at];
    if (!wrong) throw new Error(`no setting ${resolved.at}`);
    const path = ['company', 'lifecycleStatuses', wrong.place, resolved.key === 'id' ? 'name' : resolved.key];
    says[resolved.reason](path, wrong.setting, resolved.names, mistakes);
    left = left.filter((one) => one !== wrong);
  }
}

type Says = (path: Path, setting: LifecycleStatusSetting, names: readonly string[], mistakes: Mistakes) => void;

const says: Readonly<Record<WrongStatus['reason'], Says>> = {
  taken: (path, { name }, _, { wrong }) => wrong(path, `${name} is there twice.`),
  fixed: (path, { name }, names, { wrong }) =>
    wrong(path, `HiBob decides whether ${name} is active.`, {
      fix: `A company decides over ${names.join(', ')} and its own.`,
    }),
  undecided: (path, { name }, _, { wrong }) =>
    wrong(path, `Nothing says whether ${name} is active.`, { fix: 'Set access, or basedOn.' }),
  unknown: (path, { basedOn }, names, { unknown }) =>
    unknown(path, `There is no lifecycle status ${basedOn}.`, basedOn ?? '', names),
  cycle: (path, { name }, names, { wrong }) =>
    wrong(path, `${name} is based on itself: ${names.join(' → ')}.`, { fix: 'Set access on one of them.' }),
};
