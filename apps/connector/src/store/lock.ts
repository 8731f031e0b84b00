import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** What the holder of a data folder says about itself. */
export interface LockNote {
  /** e.g. `sync`; shown to whoever comes second. */
  readonly command: string;
  readonly at: string;
}

const holderSchema = z.object({
  nonce: z.string(),
  pid: z.number(),
  host: z.string(),
  command: z.string(),
  since: z.string(),
  url: z.string().nullable(),
  apiKey: z.string().nullable(),
});
export type Holder = Readonly<z.infer<typeof holderSchema>>;

export interface Lock {
  /** Lets other processes of this user go through the server that holds the folder. */
  readonly announce: (url: string, apiKey: string) => void;
  readonly release: () => void;
}

/**
 * Takes a lock file or says who has it. Two processes on one PGlite folder lose rows silently (measured), and PGlite itself does
 * not notice. The lock of a process that has died is taken over; of several takers one wins.
 */
export function takeLock(
  path: string,
  note: LockNote,
): { readonly kind: 'taken'; readonly lock: Lock } | { readonly kind: 'held'; readonly holder: Holder } {
  const mine: Holder = {
    nonce: randomUUID(),
    pid: process.pid,
    host: hostname(),
    command: note.command,
    since: note.at,
    url: null,
    apiKey: null,
  };
  if (!createWhole(path, mine)) {
    const holder = readHolder(path);
    const refusedBy = isHolding(holder) ? holder : takeOver(path, mine, note);
    if (refusedBy !== null) return { kind: 'held', holder: refusedBy };
  }
  heldHere.add(mine.nonce);
  return { kind: 'taken', lock: lockOn(path, mine) };
}

/** Who has the lock now, without taking it. */
export function holderOf(path: string): Holder | null {
  const holder = readHolder(path);
  return isHolding(holder) ? holder : null;
}

const heldHere = new Set<string>();

function lockOn(path: string, mine: Holder): Lock {
  const release = () => {
    process.off('exit', release);
    if (readHolder(path)?.nonce === mine.nonce) rmSync(path, { force: true });
    heldHere.delete(mine.nonce);
  };
  // Ctrl-C in the middle of a sync: whoever comes next need not find out that we are gone.
  process.once('exit', release);
  return { announce: (url, apiKey) => replace(path, { ...mine, url, apiKey }), release };
}

/**
 * Replacing a dead holder's file is itself done under a lock, `<path>.takeover`, which may again be a dead process's. Whoever has
 * it looks once more before replacing. Answers null on success, else who was quicker.
 */
function takeOver(path: string, mine: Holder, note: LockNote): Holder | null {
  const takeover = takeLock(`${path}.takeover`, { ...note, command: `${note.command} (taking over)` });
  if (takeover.kind === 'held') return takeover.holder;
  try {
    // Let go in the meantime: then the next one comes in by the front door, as everybody else does.
    if (!existsSync(path) && createWhole(path, mine)) return null;
    const holder = readHolder(path);
    if (isHolding(holder)) return holder;
    replace(path, mine);
    return null;
  } finally {
    takeover.lock.release();
  }
}

/** Creates the file with its content in one step, so that nobody reads half a lock. false: it exists. */
function createWhole(path: string, holder: Holder): boolean {
  const draft = writeDraft(path, holder);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(path: string, holder: Holder): void {
  renameSync(writeDraft(path, holder), path);
}

/** Mode 600: the file may hold the API key of a running server. */
function writeDraft(path: string, holder: Holder): string {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
  return draft;
}

/** null: no such file any more, or nothing a connector wrote. */
function readHolder(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * A process on another machine or in another container cannot be asked, so it counts as alive. Our own process id in a lock we do
 * not hold is a predecessor's: in a container every first process is number 1.
 */
function isHolding(holder: Holder | null): holder is Holder {
  if (holder === null) return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return heldHere.has(holder.nonce);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
