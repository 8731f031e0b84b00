import type { Io, Output } from '../src/cli/io.ts';

export interface RecordingIo {
  readonly io: Io;
  readonly out: () => string;
  readonly err: () => string;
  readonly stop: () => void;
}

/** A world for the command line that keeps what it prints. */
export function recordingIo(over: Partial<Io> & { readonly terminal?: boolean } = {}): RecordingIo {
  const { terminal = false, ...rest } = over;
  const out: string[] = [];
  const err: string[] = [];
  const stop = new AbortController();
  const keep = (texts: string[]): Output => ({
    write: async (text) => void texts.push(text),
    isTerminal: terminal,
    columns: 80,
  });
  const io: Io = {
    environment: {},
    cwd: '/nowhere',
    stdout: keep(out),
    stderr: keep(err),
    clock: { now: () => Date.parse('2026-10-07T08:00:00Z'), sleep: async () => {} },
    random: () => 0.5,
    stop: stop.signal,
    ...rest,
  };
  return { io, out: () => out.join(''), err: () => err.join(''), stop: () => stop.abort() };
}
