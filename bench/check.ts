import type { Report } from './report.ts';

/** So much worse a ratio is told of; less is noise on a machine that does other work. */
const tolerated = 1.3;

/** What became worse than the committed figures, one line each. */
export function worse(committed: string, now: Report): readonly string[] {
  const before = JSON.parse(committed) as Report;
  const ratios = ratiosOf(now);
  return ratiosOf(before).flatMap(([what, was]) => {
    const is = ratios.find(([name]) => name === what)?.[1];
    return is !== undefined && is > was * tolerated
      ? [`worse: ${what} takes ${is.toFixed(2)} × its floor, was ${was.toFixed(2)} ×`]
      : [];
  });
}

/** CPU against that of the floor of the same run. */
function ratiosOf({
  serving,
  firstTime,
  firstMask,
  start,
  inProcess,
}: Report): readonly (readonly [what: string, ratio: number])[] {
  return [
    ...serving.map(({ what, share, perPlainByte }) => [what, perPlainByte ?? 1 / share] as const),
    ['first time for a new permission group', firstTime.times],
    ['the same, showing together what nobody was shown together', firstMask.times],
    ['start', start.simulatorMs / start.honoMs],
    ['one person in process', inProcess.simulatorMs / inProcess.honoMs],
  ];
}
