import type { Evidence } from '@hibob-kit/schemas';
import { type Rule, rules, type StageId } from '../rules.ts';
import type { Facts, Verdict } from '../stage.ts';
import { type RequestRuleId, type RequestStageId, requestRules } from './request-rules.ts';

export type ExplainStage = StageId | RequestStageId;

/** What one of the last two stages says. Who knows the request decides it. */
export interface RequestVerdict {
  readonly rule: RequestRuleId;
  readonly acts: 'pass' | 'fail';
  readonly facts: Facts;
}

/** One stage of an explanation, ready to be read: what it says, on which rule it rests, and how well that is founded. */
export interface Line {
  readonly stage: ExplainStage;
  readonly outcome: 'pass' | 'fail' | 'unknown';
  /** What this company does; differs from `outcome` only where that is unknown. */
  readonly acts: 'pass' | 'fail';
  readonly rule: string;
  readonly facts: Facts;
  readonly text: string;
  readonly evidence: Evidence;
  readonly open: Rule['open'];
}

/** Puts names where facts have ids. */
export type NameOf = (fact: string, value: string) => string;

export const passes = (rule: RequestRuleId, facts: Facts = {}): RequestVerdict => ({ rule, acts: 'pass', facts });
export const fails = (rule: RequestRuleId, facts: Facts = {}): RequestVerdict => ({ rule, acts: 'fail', facts });

export function permissionLine({ rule, acts, facts }: Verdict, nameOf: NameOf): Line {
  return line(rule, rules[rule], acts, facts, nameOf);
}

export function requestLine({ rule, acts, facts }: RequestVerdict, nameOf: NameOf): Line {
  return line(rule, requestRules[rule], acts, facts, nameOf);
}

function line(
  id: string,
  { stage, text, evidence, open }: Omit<Rule, 'stage'> & { readonly stage: ExplainStage },
  acts: Line['acts'],
  facts: Facts,
  nameOf: NameOf,
): Line {
  const said = text.replaceAll(/\{(\w+)\}/g, (gap, fact: string) => {
    const value = facts[fact];
    return value === undefined ? gap : nameOf(fact, value);
  });
  return { stage, outcome: open === null ? acts : 'unknown', acts, rule: id, facts, text: said, evidence, open };
}
