import { sentMarks } from '../canaries/sent-marks.ts';
import { writtenWithZone } from '../company/company-clock.ts';
import { snapshotOf } from '../company/snapshot.ts';
import { wholeBodyCharactersKept } from './circumstances.ts';
import { answerKept, bodyCharactersKept, type Journal, type JournalEntry } from './journal.ts';
import { redactionFor } from './redact.ts';
import type { Arrival, Passed } from './serve.ts';
import type { Written } from './written.ts';

/** Where an answer stands in its company's journal and among all that happened; drawn before it goes out, because a header names it. */
export interface Place {
  /** null: no company's. */
  readonly journal: Journal | null;
  readonly n: number;
  readonly order: number;
}

export function placeOf({ door, caller: { company } }: Arrival): Place {
  const journal = company ? door.journals.of(company.id) : null;
  return { journal, n: journal?.number() ?? 0, order: door.runs.order() };
}

/** Writes the journal line and counts a refusal, once the answer's size is known. */
export function enter(
  { door, asked, to, caller, wall, isBlocked, began }: Arrival,
  { result, body, company, gate, answeredAt, struck }: Passed,
  { journal, n, order }: Place,
  status: number,
  answerBody: Written,
): void {
  const now = door.transport.now(caller.company?.id ?? null);
  if (!isBlocked && (status === 401 || status === 403)) door.firewall.refused(wall, now);
  if (!journal || !company) return;
  const clean = redactionFor(asked.authorization);
  const cleanBody = body === null ? null : clean(body);
  const bodyIsKept = body === null || body.length <= wholeBodyCharactersKept;
  const plain: JournalEntry = {
    n,
    at: writtenWithZone(now),
    milliseconds: now - began,
    serviceUserId: caller.kind === 'authenticated' ? caller.serviceUser.id : caller.serviceUserId,
    method: asked.method,
    path: clean(to.text),
    query: clean(asked.query),
    body: cleanBody === null ? null : cleanBody.slice(0, bodyCharactersKept),
    endpoint: to.endpoint?.id ?? null,
    decision: gate,
    status,
    bytes: answerBody.length,
  };
  const entry = struck ? { ...plain, faults: struck.faults } : plain;
  journal.add({
    entry,
    circumstances: {
      company: snapshotOf(company),
      address: asked.address,
      gate,
      body: bodyIsKept ? cleanBody : null,
      bodyIsKept,
    },
    again: {
      at: answeredAt ?? door.clock.now(),
      order,
      credentials: caller.kind === 'authenticated' ? 'right' : 'wrong',
      origin: asked.origin,
      contentType: asked.contentType ?? null,
      answer: answerKept(answerBody),
    },
  });
  if (company.canaries && gate === 'answered')
    door.canaries.of(company.id).add({ entry, marks: sentMarks(company, entry.serviceUserId, result) });
}
