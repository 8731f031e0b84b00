import { readPerson, tableEndpoints } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import type { Absentee, LastSeen } from '../store/store.ts';

/** What tells one person from another when HiBob gave them a new id. */
export interface Identity {
  readonly employeeId: string;
  readonly employeeNumber: string | null;
  readonly email: string | null;
}

/**
 * Each of two requests may be a refusal, and HiBob's firewall counts those; who is not asked about counts as hidden, which claims
 * the least.
 */
const mostAsked = 8;

/** Why people whom HiBob never called terminated are not shown any more. `newcomers`: whom we see for the first time. */
export async function whyAbsent(
  client: HiBobClient,
  unexplained: readonly LastSeen[],
  newcomers: readonly Identity[],
): Promise<readonly Absentee[] | Failure> {
  const reasons: Absentee[] = [];
  let asked = 0;
  for (const person of unexplained) {
    const { employeeId } = person;
    const now = newcomers.find((one) => isSame(one, person));
    if (now !== undefined) {
      reasons.push({ employeeId, presence: 'merged', mergedInto: now.employeeId });
      continue;
    }
    const seen = ++asked > mostAsked ? 'hidden' : await presenceOf(client, employeeId);
    if (typeof seen === 'object') return seen;
    reasons.push({ employeeId, presence: seen, mergedInto: null });
  }
  return reasons;
}

/** A number is one person's, and so is an address; two people without either are not the same. */
function isSame(one: Identity, other: Omit<Identity, 'employeeId'>): boolean {
  return (
    (one.employeeNumber !== null && one.employeeNumber === other.employeeNumber) ||
    (one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase())
  );
}

/**
 * An id that HiBob does not know gives 404 (observed); whether somebody outside the access rights gives 403 or 404 is not known for
 * the person, and documented as 403 for their tables. So only 404 on both proves that they are erased.
 */
async function presenceOf(client: HiBobClient, id: string): Promise<'hidden' | 'erased' | Failure> {
  const person = await client.call(readPerson, { path: { identifier: id }, body: { fields: ['root.id'] } });
  if (isFailure(person) && passing(person)) return person;
  if (person.kind !== 'not-found') return 'hidden';
  const table = await client.call(tableEndpoints.work, { path: { id } });
  if (isFailure(table) && passing(table)) return table;
  return table.kind === 'not-found' ? 'erased' : 'hidden';
}

/** Nothing about the person: the run ends, and the next one asks again. */
function passing({ kind }: Failure): boolean {
  return ['rate-limited', 'server-error', 'unreachable', 'unauthorized'].includes(kind);
}
