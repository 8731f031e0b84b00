import type { AnswerStep, Run, Step } from './run.ts';

/** A step that went otherwise than it is written. */
export interface RunDifference {
  /** The how-manieth step, from 1. */
  readonly step: number;
  readonly request: string;
  readonly differs: 'status' | 'body' | 'step';
  readonly recorded: string;
  readonly replayed: string;
}

/** What a repeated run did otherwise, step by step. */
export function differencesOf(recorded: Run, replayed: Run): readonly RunDifference[] {
  const length = Math.max(recorded.steps.length, replayed.steps.length);
  return Array.from({ length }, (_, at) => differenceAt(at + 1, recorded.steps[at], replayed.steps[at])).flatMap(
    (difference) => difference ?? [],
  );
}

function differenceAt(step: number, one: Step | undefined, other: Step | undefined): RunDifference | null {
  const request = nameOf(one ?? other);
  if (one === undefined || other === undefined || nameOf(other) !== request) {
    return { step, request, differs: 'step', recorded: nameOf(one), replayed: nameOf(other) };
  }
  const [was, is] = [answerOf(one), answerOf(other)];
  if (was.status !== is.status) {
    return { step, request, differs: 'status', recorded: String(was.status), replayed: String(is.status) };
  }
  // Of lists the hash is one of hashes, and that of another version may be made otherwise: texts that are there count more.
  const isSame = was.text !== null && is.text !== null ? was.text === is.text : was.sha256 === is.sha256;
  if (isSame) return null;
  return { step, request, differs: 'body', recorded: bodyText(was), replayed: bodyText(is) };
}

/** What a change answers holds tokens and is not kept: only its status counts. */
function answerOf(step: Step): AnswerStep {
  return step.kind === 'request' ? step.answer : { status: step.status, sha256: '', text: null };
}

function bodyText({ sha256, text }: AnswerStep): string {
  return text ?? `(a longer body, SHA-256 ${sha256.slice(0, 12)}…)`;
}

export function nameOf(step: Step | undefined): string {
  if (step === undefined) return 'nothing';
  return step.kind === 'control' ? `${step.method} /_sim/v1${step.path}` : `${step.method} ${pathOf(step.url)}`;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
