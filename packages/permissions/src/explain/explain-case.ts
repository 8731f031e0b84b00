import { type Attempt, attemptOf, togetherOf } from '../attempt.ts';
import type { PermissionGroup } from '../group.ts';
import type { Question } from '../stage.ts';
import type { RequestChange } from './change.ts';
import { type Line, type NameOf, permissionLine, type RequestVerdict, requestLine } from './line.ts';

/** What is asked about: a question to the permissions, and what the request and the data say to it. */
export interface Case {
  readonly question: Question;
  readonly shape: RequestVerdict;
  readonly data: RequestVerdict;
  /** What the caller might ask otherwise. */
  readonly askable: readonly RequestChange[];
}

/** `empty`: nothing is in its way, and there is nothing. */
export type CaseOutcome = 'visible' | 'empty' | 'hidden';

export interface Explained {
  readonly outcome: CaseOutcome;
  /** The first stage that fails, of all groups together. null: it is there. */
  readonly deciding: Line | null;
  readonly stages: readonly Line[];
  /** Each group as if it were the only one, also those the service user is not in. */
  readonly groups: readonly GroupExplained[];
}

export interface GroupExplained {
  readonly group: PermissionGroup;
  readonly deciding: Line | null;
  readonly failing: number;
  readonly stages: readonly Line[];
}

const asIs: NameOf = (_, value) => value;

export function explainCase(asked: Case, groups: readonly PermissionGroup[], nameOf: NameOf = asIs): Explained {
  const stages = linesOf(togetherOf(asked.question, groups), asked, nameOf);
  const deciding = decidingIn(stages);
  return {
    outcome: outcomeBy(deciding),
    deciding,
    stages,
    groups: groups.map((group) => {
      const lines = linesOf(attemptOf(asked.question, group), asked, nameOf);
      const failing = lines.filter(({ acts }) => acts === 'fail').length;
      return { group, deciding: decidingIn(lines), failing, stages: lines };
    }),
  };
}

/** The same without the single groups: a quarter of the work where only the outcome counts. */
export function outcomeOf(asked: Case, groups: readonly PermissionGroup[]): CaseOutcome {
  return outcomeBy(decidingOf(asked, groups));
}

export function decidingOf(asked: Case, groups: readonly PermissionGroup[], nameOf: NameOf = asIs): Line | null {
  return decidingIn(linesOf(togetherOf(asked.question, groups), asked, nameOf));
}

/** Groups that alone would not bring it, the one that lacks least first. */
export function nearMisses({ groups }: Pick<Explained, 'groups'>): readonly GroupExplained[] {
  return groups.filter(({ deciding }) => deciding !== null).toSorted((one, other) => one.failing - other.failing);
}

function linesOf({ verdicts }: Attempt, { shape, data }: Case, nameOf: NameOf): readonly Line[] {
  return [...verdicts.map((one) => permissionLine(one, nameOf)), requestLine(shape, nameOf), requestLine(data, nameOf)];
}

function decidingIn(lines: readonly Line[]): Line | null {
  return lines.find(({ acts }) => acts === 'fail') ?? null;
}

function outcomeBy(deciding: Line | null): CaseOutcome {
  if (deciding === null) return 'visible';
  return deciding.stage === 'data present' ? 'empty' : 'hidden';
}
