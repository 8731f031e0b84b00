import { batches } from '../hibob/pages.ts';
import { textIn } from './cell.ts';
import type { Reader } from './reader.ts';
import { unpacked } from './staged-person.ts';
import type { Identity } from './why-absent.ts';

/** What tells people apart, of those just read: HiBob may show under a new id whom we knew under another. */
export async function newcomersAmong(
  { store, connectionId }: Pick<Reader, 'store' | 'connectionId'>,
  ids: readonly string[],
): Promise<readonly Identity[]> {
  const found: Identity[] = [];
  for (const batch of batches(ids, 500)) {
    for (const { employeeId, source, payload } of await store.stagedOf(connectionId, batch)) {
      if (source !== 'people') continue;
      const { readings } = unpacked(payload);
      const text = (fieldId: string) => {
        const reading = readings.get(fieldId);
        return reading?.kind === 'value' ? textIn(reading.value) : null;
      };
      found.push({ employeeId, employeeNumber: text('work.employeeIdInCompany'), email: text('root.email') });
    }
  }
  return found;
}
