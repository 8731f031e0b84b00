import { setImmediate } from 'node:timers';
import type { Company } from '../company/company.ts';
import { momentOf } from '../company/moment.ts';
import { keptWith } from '../kept-with.ts';
import type { Binding, RawInput } from './bind.ts';
import type { Result } from './result.ts';
import type { Door } from './serve.ts';
import { viewOf } from './view.ts';

/** A list somebody asked for, to be put together again. */
interface ListAsked {
  readonly binding: Binding;
  readonly serviceUserId: string;
  readonly input: RawInput;
}

type AheadDoor = Pick<Door, 'store' | 'clock' | 'log' | 'onEvaluation'>;

/** Notes that this version of the company was asked for a list, one of many people: a bulk page or a person is put together in no time. */
export function noteList(company: Company, result: Result, asked: ListAsked): void {
  if (result.kind !== 'written' || result.body.pieces.length <= piecesOfFew) return;
  const lists = listsOf(company, () => []);
  if (lists.some((one) => isSame(one, asked))) return;
  if (lists.length === listsNoted) lists.shift();
  lists.push(asked);
}

/**
 * Puts the lists that were asked for since the last change together again after this one, while whoever sent it reads the answer: likely
 * they are asked for next. What nobody asked for since waits until somebody does, so that of many changes in a row only the first does this.
 */
export function prepareLists(door: AheadDoor, before: Company, after: Company): void {
  const lists = listsOf(before, () => []);
  if (lists.length > 0) setImmediate(prepare, door, lists, after);
}

function prepare({ store, clock, log, onEvaluation }: AheadDoor, lists: readonly ListAsked[], company: Company): void {
  // Whoever changed it once more has told what that touches; the next who asks puts it together.
  if (store.get(company.id) !== company) return;
  const moment = momentOf(company, clock);
  try {
    for (const { binding, serviceUserId, input } of lists)
      binding.answer({ ...input, moment }, viewOf(company, serviceUserId, onEvaluation));
  } catch (error) {
    // Whoever asks next is told.
    log({
      event: 'list.not-prepared',
      company: company.id,
      error: error instanceof Error ? error.message : String(error),
    });
  }
}

function isSame(one: ListAsked, other: ListAsked): boolean {
  const { binding, serviceUserId, input } = other;
  const isAskedAlike = one.input.body === input.body && one.input.query === input.query;
  return one.binding === binding && one.serviceUserId === serviceUserId && isAskedAlike;
}

const listsOf = keptWith<ListAsked[]>('lists asked for');

/** The latest of a version. */
const listsNoted = 4;
/** What begins the answer, one row of people, and what ends it. */
const piecesOfFew = 3;
