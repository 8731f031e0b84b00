import { join } from 'node:path';
import { type Trouble, trouble } from '../trouble.ts';
import { lockFile } from './embedded.ts';
import type { OpenFailure } from './open.ts';

/** Why the database could not be opened, and the ways out. */
export function openTrouble(failure: OpenFailure): Trouble {
  switch (failure.kind) {
    case 'held': {
      const { pid, command, since, host, url } = failure.holder;
      const where = url === null ? '' : ` at ${url}`;
      return trouble(
        'data-folder-held',
        `The data folder ${failure.folder} is in use by \`${command}\`${where} (process ${pid} on ${host}, since ${since}).`,
        `Wait until it ends, use another folder with --data DIR, or a PostgreSQL server through DATABASE_URL. If that process is gone, delete ${join(failure.folder, lockFile)}.`,
      );
    }
    case 'corrupt':
      return trouble(
        'data-folder-unusable',
        `The data folder ${failure.folder} cannot be used: ${failure.reason}. Nothing in it was deleted.`,
        'Move it away and sync again, or use another folder with --data DIR.',
      );
    case 'folder-unusable':
      return trouble(
        'data-folder-unusable',
        `The data folder ${failure.folder} cannot be used: ${failure.reason}.`,
        'Give it another place with --data DIR, or use a PostgreSQL server through DATABASE_URL.',
      );
    case 'database-unusable':
      return trouble(
        'database-unusable',
        `The PostgreSQL server of DATABASE_URL cannot be used: ${failure.reason}.`,
        'Check DATABASE_URL (postgres://user:password@host:5432/database) and that the server runs.',
      );
    case 'too-new':
      return trouble(
        'data-folder-unusable',
        'The database was written by a newer version of the connector; it was left alone.',
        'Update the connector, or use another database with --data DIR or DATABASE_URL.',
      );
    default:
      throw new Error(`Unknown failure ${JSON.stringify(failure satisfies never)}`);
  }
}
