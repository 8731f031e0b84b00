import { openStore } from 'hibob-connector';
import { judgedRows, scope } from '../storms/judged-rows.ts';
import type { Town } from './town.ts';

/** What is stored of every company, held against what its service user may see, by the simulator’s judge. Sentences; none where all is well. */
export async function judgeStored({ database, companies, control }: Town): Promise<readonly string[]> {
  const opened = await openStore({ databaseUrl: database.url });
  if (opened.kind !== 'opened') return [`the database cannot be opened: ${opened.kind}`];
  const found: string[] = [];
  for (const { id, name, serviceUserId } of companies) {
    const connection = await opened.store.connection(name);
    const rows = await judgedRows(opened.store, connection?.id ?? '');
    const { classes } = await control<{
      classes: readonly { count: number; sentence: string; listed: readonly unknown[] }[];
    }>('POST', `/companies/${id}/judge`, { serviceUser: serviceUserId, rows, scope, limit: 3 });
    for (const { count, sentence, listed } of classes)
      if (count > 0) found.push(`${name}: ${sentence} ${JSON.stringify(listed)}`);
  }
  await opened.store.close();
  return found;
}
