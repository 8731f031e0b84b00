import { switches } from '@hibob-kit/schemas';
import type { Probed } from './probe.ts';

/** What a probe found, to read. */
export function reportOf(
  { requests, refused, differences, decisions, recordings }: Probed,
  simulated: boolean,
  out: string | null,
): string {
  const decided = decisions.filter(({ option }) => option !== null);
  const open = decisions.filter(({ option }) => option === null);
  const lines = [
    simulated ? 'No credentials: the simulator was asked instead of HiBob.' : 'HiBob was asked.',
    `${requests} requests, ${refused} refused. Nothing was written.`,
    '',
    differences.length === 0 ? 'No difference from our rows.' : `${differences.length} differences from our rows:`,
    ...differences.map(({ kind, request, what }) => `  ${kind}: ${request}: ${what}`),
    '',
    `${decided.length} unknowns decided:`,
    ...decided.map(
      ({ name, option }) =>
        `  ${name}: ${option}${option === switches[name].default ? '' : `  (our default: ${switches[name].default})`}`,
    ),
    '',
    `${open.length} not decided:`,
    ...open.map(({ name, why }) => `  ${name}: ${why}`),
    '',
    out === null
      ? `${recordings.length} recordings proposed; --out FILE writes them, with every value replaced.`
      : `${recordings.length} recordings proposed in ${out}, with every value replaced: look through them, then put them into e2e/recordings.`,
  ];
  return `${lines.join('\n')}\n`;
}
