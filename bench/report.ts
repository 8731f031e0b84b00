import type { FirstTime } from './first-time.ts';
import type { Large } from './large.ts';
import type { Machine } from './machine.ts';
import type { Peer } from './peers.ts';
import type { Served } from './serving.ts';
import type { Started } from './start.ts';

export interface Report {
  readonly machine: Machine;
  readonly rounds: number;
  readonly serving: readonly Served[];
  readonly firstTime: FirstTime;
  /** Of a group that shows what nobody was shown together before: each field was shown to others. */
  readonly firstMask: FirstTime;
  readonly start: Started;
  readonly inProcess: Started;
  readonly large: readonly Large[];
  readonly peers: readonly Peer[];
}

interface Line {
  readonly what: string;
  readonly is: string;
  readonly goal: string;
  readonly reached: boolean;
}

export function tableOf(report: Report): string {
  const lines = linesOf(report);
  const width = Math.max(...lines.map(({ what }) => what.length));
  return lines
    .map(({ what, is, goal, reached }) => `${reached ? 'yes' : 'NO '}  ${what.padEnd(width)}  ${is}  (goal: ${goal})`)
    .join('\n');
}

export function page(report: Report): string {
  const { machine, serving, peers } = report;
  const rows = linesOf(report).map(
    ({ what, is, goal, reached }) => `| ${what} | ${goal} | ${is} | ${reached ? 'yes' : '**no**'} |`,
  );
  const costs = serving.map(
    ({ what, bytes, cpuMs }) =>
      `| ${what} | ${bytes.toLocaleString('en-GB')} | ${ms(cpuMs.simulator)} | ${ms(cpuMs.hono)} | ${ms(cpuMs.http)} |`,
  );
  const changes = serving.flatMap(({ beforeMs }) =>
    beforeMs === null ? [] : [`| a change of one person, and what is made ready after it | | ${ms(beforeMs)} | | |`],
  );
  const others = peers.map(({ name, version, cpuMs }) => `| ${name} ${version} | ${ms(cpuMs)} |`);
  return `${[
    '# Performance',
    '',
    'Written by `npm run bench`; [docs/performance.md](../performance.md) says what is measured, and what was done about it. Do not edit.',
    '',
    `${machine.date} UTC, commit ${machine.commit}, Node ${machine.node}, Hono ${machine.hono}, ${machine.processor} × ${machine.cores}, ${machine.memoryGb} GB, ${machine.system}, ${machine.pinned ? 'servers on core 0, load on core 1' : 'nothing pinned'}, seed ${machine.seed}. Load average when it was done: ${machine.load}.`,
    '',
    '| Work | Goal | Measured | Reached |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## Server CPU per answer',
    '',
    `Milliseconds, user and system, median of rounds in which the servers take turns: ${report.rounds}. The bare ones send the same bytes, made before.`,
    '',
    '| Work | Bytes | Simulator | Bare Hono | Bare `node:http` |',
    '|---|---|---|---|---|',
    ...costs,
    ...changes,
    ...(others.length === 0
      ? []
      : [
          '',
          '## Other mock servers',
          '',
          'Sending the search of 1,000 people from a file, CPU per answer.',
          '',
          '| Server | ms |',
          '|---|---|',
          ...others,
        ]),
  ].join('\n')}\n`;
}

function linesOf({ serving, firstTime, firstMask, start, inProcess, large }: Report): readonly Line[] {
  return [
    ...serving.map(({ what, share, goal, perPlainByte }) =>
      perPlainByte === null
        ? {
            what,
            is: `${share.toFixed(2)} × bare Hono`,
            goal: `≥ ${goal.toFixed(2)} ×`,
            reached: share >= goal,
          }
        : atMost(what, perPlainByte, goal, '× the plain search per byte'),
    ),
    atMost('first time for a new permission group', firstTime.times, 3, '× one `JSON.stringify` of the answer'),
    atMost(
      'the same, showing together what nobody was shown together',
      firstMask.times,
      3,
      '× one `JSON.stringify` of the answer',
    ),
    atMost('start to first answer, company of 1,000', start.simulatorMs / start.honoMs, 1.6, '× bare Hono'),
    atMost('one person in process', inProcess.simulatorMs / inProcess.honoMs, 2, '× Hono’s `app.request`'),
    ...largeLines(large),
  ];
}

function largeLines(large: readonly Large[]): readonly Line[] {
  const [small, half, whole] = large;
  if (!small || !half || !whole) return [];
  const perPerson = (one: Large) => one.cpuMs / one.employees;
  return [
    atMost('100,000 people: first byte', whole.firstByteMs / small.firstByteMs, 2, '× that of 1,000 people'),
    atMost('100,000 people: memory more while all are sent', whole.growthMb, 100, 'MB RSS'),
    atMost('100,000 people: CPU a person', perPerson(whole) / perPerson(half), 1.2, '× that of 50,000 people'),
    atMost('100,000 people: memory', whole.rssMb + whole.growthMb, 450, 'MB RSS'),
  ];
}

function atMost(what: string, is: number, goal: number, unit: string): Line {
  const written = unit.startsWith('MB') ? is.toFixed(0) : is.toFixed(2);
  return {
    what,
    is: `${written} ${unit}`,
    goal: `≤ ${goal} ${unit.startsWith('MB') ? 'MB' : '×'}`,
    reached: is <= goal,
  };
}

function ms(value: number): string {
  return value.toFixed(3);
}
