import { checkbox, saveAndApply, screens } from '@hibob-kit/permissions';
import type { SnapshotContext } from './snapshot-context.ts';
import type { Why } from './why.ts';

/** What stands behind a figure or fact: the field or table it comes from, by the words of HiBob's screens. */
export interface Origin {
  /** The people field whose category governs it. */
  readonly fieldId: string;
  /** What an admin fills in. */
  readonly filled: string;
  /** The item of a selection that shares it. */
  readonly item: string;
}

/** The box or field that would mend a gap, in HiBob's words; null where nothing is wrong. */
export function mendOf(why: Why, origin: Origin, { categoryOf }: SnapshotContext): string | null {
  const category = categoryOf(origin.fieldId);
  switch (why) {
    case 'restricted':
      return [
        `${screens.permissionGroups} → the group of the service user → ${screens.peoplesData} → People →`,
        `${category}: tick “${checkbox('view', category)}”. ${saveAndApply}`,
      ].join(' ');
    case 'not-requested':
      return `Share ${origin.item} again: leave it out of --without, or sync --everything.`;
    case 'not-available':
      return `Switch the module of ${category} on in HiBob, or leave ${origin.item} out.`;
    case 'pay-basis-not-answered':
      return 'Say once which pay HiBob holds: hibob-connector settings --pay-basis actual, or full_time.';
    case 'left':
    case 'not-started':
    case 'known-for-today-only':
      return null;
    case 'no-row-holds':
    case 'base-pay-missing':
      return `Enter a row of ${category} that holds on that day on the person’s profile: ${origin.filled}.`;
    case 'employment-missing':
      return `Enter a row of ${categoryOf('payroll.employment.fte')} that holds on that day on the person’s profile.`;
    case 'fte-missing':
    case 'fte-zero':
    case 'fte-out-of-range':
    case 'fte-looks-like-a-fraction':
      return `Correct “FTE %” on the person’s profile, in ${categoryOf('payroll.employment.fte')}: 100 is full time.`;
    case 'hours-missing':
    case 'hours-impossible':
      return `Fill “Weekly hours” on the person’s profile, in ${categoryOf('payroll.employment.weeklyHours')}.`;
    case 'working-days-missing':
    case 'working-days-doubtful':
      return `Correct the working pattern on the person’s profile, in ${categoryOf('payroll.employment.fte')}.`;
    case 'unlabelled':
      return `Choose ${origin.filled} anew on the person’s profile, in ${category}: the item it had is gone.`;
    case 'unreadable':
    case 'empty':
    case 'amount-missing':
    case 'currency-missing':
    case 'currency-unknown':
    case 'period-missing':
    case 'period-unknown':
    case 'several-currencies':
      return `Fill ${origin.filled} on the person’s profile, in ${category}.`;
    default:
      return why satisfies never;
  }
}
