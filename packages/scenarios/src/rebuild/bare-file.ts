import { type Capture, decidedBy, type Switches } from '@hibob-kit/schemas';
import type { CompanyFile } from '../company-file/company-file.ts';
import { tableAmounts } from './amounts.ts';
import type { Boxes } from './boxes.ts';
import { companyParts, wordsOf } from './file-company.ts';
import { otherMember, serviceUser } from './groups.ts';
import { lineOf } from './lines.ts';
import type { Picks } from './picks.ts';
import { isFirstPage } from './row-plans.ts';

/** A rebuilt company’s file, before anybody is in it. */
export function bareFile(capture: Capture, picks: Picks, boxes: Boxes | null, today: string): CompanyFile {
  const { selection } = capture;
  const switches: Partial<Switches> = {
    ...decidedBy(capture.exchanges),
    ...boxes?.switches,
    ...otherSwitches(capture),
  };
  return {
    version: 1,
    id: 'rebuilt',
    title: `Rebuilt from a capture of ${today}`,
    story: picks.all
      .map((pick) => `${lineOf(pick, wordsOf(capture))}.`)
      .join(' ')
      .slice(0, 2_000),
    company: { name: 'Rebuilt', employees: 0, seed: 1, today, regime: boxes?.regime ?? 'category', switches },
    ...companyParts(capture, boxes?.sensitive ?? null),
    serviceUsers: [
      { name: serviceUser, disabled: picks.has('credential.disabled') },
      ...(otherMember(picks) ? ['Integration (before)'] : []),
    ],
    credential:
      picks.has('credential.wrong') || picks.has('credential.other-environment')
        ? 'mistyped'
        : picks.has('credential.token-reset')
          ? 'reset since'
          : 'as issued',
    selection: {
      unselected: [...selection.unselected],
      mapped: { ...selection.mapped },
      extra: [...selection.extra],
      ...(selection.anonymous ? { anonymous: true } : {}),
    },
    state: {
      clock: { shows: `${today}T12:00:00`, goes: false },
      regimes: [{ from: today, regime: boxes?.regime ?? 'category' }],
      ipAllowList: capture.door.startsWith('blocked') ? ['203.0.113.7'] : null,
      nextGroup: 9_000,
      nextNumber: 1,
      modules: {},
    },
  };
}

/** What tells of an unknown of HiBob's beside the shape of answers. */
function otherSwitches({ door, observed, breadth }: Capture): Partial<Switches> {
  const told = (observed?.tables ?? []).flatMap((one) => (one.outcome === 'rows' ? [one] : []));
  const isMore = breadth === 'usual' && told.some(({ rows }) => typeof rows === 'number' && rows > 200);
  const salaries = told.find(({ table }) => table === 'salaries');
  const amounts = salaries && tableAmounts(salaries, 1_000_000);
  return {
    ...(door === 'blocked with a page' ? { body403: 'html' } : {}),
    ...(isMore ? { bulkPageUnit: 'employees' } : {}),
    // Where every salary that began is current, one that is not waits for its day; of one the page may end before the row in force.
    ...(amounts && amounts.toCome > Number(isFirstPage(breadth, amounts.rows)) ? { firstSalaryIsCurrent: 'off' } : {}),
  };
}
