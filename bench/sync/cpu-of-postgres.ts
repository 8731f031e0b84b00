import { readdirSync, readFileSync } from 'node:fs';

/**
 * CPU milliseconds that a PostgreSQL server has spent so far, its connections included, those that have ended too. Linux only; null
 * elsewhere. On a machine that others use, time says little and this says more.
 */
export function cpuOfPostgres(postmaster: number): number | null {
  try {
    const own = statOf(postmaster);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => statOf(Number(pid)))
      .filter((stat) => stat?.parent === postmaster);
    if (own === null) return null;
    const ended = own.waitedFor;
    return [own, ...children].reduce((sum, stat) => sum + (stat?.ticks ?? 0), ended) * millisecondsATick;
  } catch {
    return null;
  }
}

/** USER_HZ is 100 on every Linux that Node runs on. */
const millisecondsATick = 10;

function statOf(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const columns = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = columns.slice(11, 15);
    return { parent: columns[1] ?? 0, ticks: utime + stime, waitedFor: cutime + cstime };
  } catch {
    return null;
  }
}
