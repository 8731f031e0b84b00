import type { Progress } from '../sync/progress.ts';
import type { Context } from './context.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Clears the line, so that what follows stands on its own. */
  readonly done: () => void;
}

/** Progress on stderr: one line rewritten on a terminal, else a line for every step and every further thousand. */
export function progressOn({ io, quiet }: Pick<Context, 'io' | 'quiet'>): ProgressLine {
  const { stderr } = io;
  if (quiet) return { show: () => {}, done: () => {} };
  let shown = '';
  const write = (text: string) => void stderr.write(text);
  if (!stderr.isTerminal) {
    const told = new Set<string>();
    return {
      show: (progress) => {
        const key = `${progress.step} ${Math.floor(progress.done / 1000)}`;
        if (!told.has(key)) write(`${sentence(progress)}\n`);
        told.add(key);
      },
      done: () => {},
    };
  }
  const width = (stderr.columns ?? 80) - 1;
  return {
    show: (progress) => {
      shown = sentence(progress).slice(0, width);
      write(`\r\u001b[2K${shown}`);
    },
    done: () => {
      if (shown !== '') write('\r\u001b[2K');
    },
  };
}

function sentence({ step, done, total, secondsLeft = null }: Progress): string {
  if (done === 0) return `${step} …`;
  const count = total === null ? `${done}` : `${done} of ${total}`;
  return `${step} … ${count}${secondsLeft === null || secondsLeft === 0 ? '' : `, about ${inWords(secondsLeft)} left`}`;
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
