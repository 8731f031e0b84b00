import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

export interface FileWatch {
  readonly close: () => void;
}

/** Editors write in several steps, and some put another file in the place of the old one: so its folder is watched, and briefly waited. */
const quiet = 60;

/**
 * Calls when a file was written anew, once for all that happens at a time and never twice at once; and at first, for what happened
 * before anybody watched.
 */
export function watchFile(file: string, changed: () => Promise<void>): FileWatch {
  const name = basename(file);
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const watcher = watch(dirname(file), (_, about) => {
    if (about !== null && about !== name) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, quiet);
  });
  running = running.then(changed);
  return {
    close: () => {
      if (timer !== null) clearTimeout(timer);
      watcher.close();
    },
  };
}
