import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A disk of a few megabytes in memory, to be filled to the last byte. */
export interface SmallDisk {
  readonly kind: 'mounted';
  readonly folder: string;
  readonly fill: () => Promise<void>;
  readonly makeRoom: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** `missing` where nobody may mount one: that takes root on Linux, and a container that lets it. */
export async function mountSmallDisk(
  owner: number,
): Promise<SmallDisk | { readonly kind: 'missing'; readonly reason: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'hibob-small-disk-'));
  const run = promisify(execFile);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=8m,mode=700,uid=${owner},gid=${owner}`, 'tmpfs', folder]);
  } catch (error) {
    await rm(folder, { recursive: true });
    return { kind: 'missing', reason: error instanceof Error ? error.message.trim() : String(error) };
  }
  const ballast = join(folder, 'ballast');
  return {
    kind: 'mounted',
    folder,
    fill: async () => {
      const file = await open(ballast, 'w');
      try {
        for (const size of [65_536, 4_096, 1]) await writeWhileRoom(() => file.write(Buffer.alloc(size)));
      } finally {
        await file.close();
      }
    },
    makeRoom: () => rm(ballast, { force: true }),
    remove: async () => {
      // The server that had its files there may be a moment from gone.
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true });
    },
  };
}

async function writeWhileRoom(write: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) await write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
