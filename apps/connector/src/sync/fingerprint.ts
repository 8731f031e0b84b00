import { hash } from 'node:crypto';
import type { Reading } from '@hibob-kit/schemas';
import { canonical } from './payload-hash.ts';
import type { ReadPlan } from './read-plan.ts';
import { isVolatile } from './volatile.ts';

/**
 * What a person's fields look like, as a hash: whoever looks as before has no new row in force, and their history need not be read
 * again. A row in the past or in the future need not show in any field, so now and then everything is read all the same.
 */
export function fingerprintFor(
  plan: Pick<ReadPlan, 'fields' | 'watched'>,
): (readings: ReadonlyMap<string, Reading>) => string {
  const ids = [...plan.fields, ...plan.watched]
    .filter((field) => !isVolatile(field))
    .map(({ id }) => id)
    .sort();
  const named = ids.join('\n');
  return (readings) => hash('sha256', named + canonical(ids.map((id) => readings.get(id) ?? null)), 'base64url');
}
