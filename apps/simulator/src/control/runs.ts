import type { Company } from '../company/company.ts';
import { exportRun } from '../run/export-run.ts';
import type { Run } from '../run/run.ts';
import type { World } from '../world.ts';
import { refuse } from './control-error.ts';
import { done, type Reply } from './reply.ts';

export function getRun(world: World, company: Company): Reply {
  const run = exportRun(world, company);
  return run ? done(run) : refuse(409, 'Nobody knows how this company began.', 'Make a new one.');
}

export async function postReplay(world: World, run: Run): Promise<Reply> {
  const replayed = await world.replay(run);
  if (replayed.kind === 'refused') return refuse(400, replayed.message, 'Correct the run, or export it anew.');
  const { kind: _, ...report } = replayed;
  return done({ same: report.differences.length === 0, ...report });
}
