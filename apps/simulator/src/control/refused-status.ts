import type { LifecycleStatusSetting, WrongStatus } from '@hibob-kit/permissions';
import { didYouMean, nearestNames } from '../nearest.ts';
import { type ControlError, nearestOf, refuse } from './control-error.ts';

/** Why a company's lifecycle status cannot be, at its place. */
export function refuseStatus(
  { at, key, reason, names }: WrongStatus,
  settings: readonly LifecycleStatusSetting[],
): ControlError {
  const { name = '', basedOn = '' } = settings[at] ?? {};
  const says: Readonly<Record<WrongStatus['reason'], readonly [error: string, fix: string]>> = {
    taken: [`${name} is there twice.`, 'Take one of them out.'],
    fixed: [`HiBob decides whether ${name} is active.`, `A company decides over ${names.join(', ')} and its own.`],
    undecided: [`Nothing says whether ${name} is active.`, 'Set access, or base it on a status that has it.'],
    unknown: [`There is no lifecycle status ${basedOn}.`, `There are: ${names.join(', ')}.`],
    cycle: [`${name} is based on itself: ${names.join(' → ')}.`, 'Set access on one of them.'],
  };
  const [error, fix] = says[reason];
  const meant = reason === 'unknown' ? nearestNames(basedOn ?? '', names) : [];
  const path = `statuses.${at}.${key === 'id' ? 'name' : key}`;
  return refuse(400, error, didYouMean(meant) ?? fix, { path, ...nearestOf(meant) });
}
