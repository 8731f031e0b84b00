import { join } from 'node:path';
import { firstByte } from './load.ts';
import { median } from './measure.ts';
import { startSimulator } from './simulated.ts';
import { search } from './workloads.ts';

export interface Large {
  readonly employees: number;
  /** After one person was read. */
  readonly rssMb: number;
  readonly firstByteMs: number;
  readonly cpuMs: number;
  readonly growthMb: number;
  readonly bytes: number;
}

/** The first search of everybody in a process of its own: when it begins to come, what it costs, what it weighs on the way. */
export async function measureLarge(folder: string, employees: number, rounds: number): Promise<Large> {
  const found: Large[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await once(folder, employees));
  const of = (part: keyof Large) => median(found.map((one) => one[part]));
  return {
    employees,
    rssMb: of('rssMb'),
    firstByteMs: of('firstByteMs'),
    cpuMs: of('cpuMs'),
    growthMb: of('growthMb'),
    bytes: of('bytes'),
  };
}

async function once(folder: string, employees: number): Promise<Large> {
  const simulated = await startSimulator(join(folder, 'servers/simulator.mjs'), employees, 1);
  const { server, call, url } = simulated;
  const filters = [{ fieldPath: 'root.id', operator: 'equals', values: ['1'] }];
  await simulated.text(call('POST', '/v1/people/search', { ...search, filters }));
  const before = await server.usage();
  let highest = before.rssMb;
  const look = setInterval(async () => {
    highest = Math.max(highest, (await server.usage()).rssMb);
  }, 500);
  const { first, bytes } = await firstByte(url, call('POST', '/v1/people/search', search));
  clearInterval(look);
  const after = await server.usage();
  await server.stop();
  return {
    employees,
    rssMb: before.rssMb,
    firstByteMs: first,
    cpuMs: after.cpuMs - before.cpuMs,
    growthMb: Math.max(highest, after.rssMb) - before.rssMb,
    bytes,
  };
}
