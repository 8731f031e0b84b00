// hibob-connector as `main.ts` runs it, on a clock that the parent process sets.
import { run } from 'hibob-connector';
import { injectedClock, type TimeIs } from './injected-clock.ts';

const clock = injectedClock(Number(process.env.CLOCK_START));
const stop = new AbortController();
process.on('message', ({ now }: TimeIs) => clock.set(now));
// Whoever set the time is gone: nothing would ever happen here again.
process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', () => stop.abort());

const output = (stream: NodeJS.WriteStream) => ({
  write: async (text: string) => void stream.write(text),
  isTerminal: false,
  columns: null,
});

const code = await run(process.argv.slice(2), {
  environment: process.env,
  cwd: process.cwd(),
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  clock,
  random: Math.random,
  stop: stop.signal,
});
process.removeAllListeners('disconnect');
process.disconnect?.();
process.exitCode = code;
