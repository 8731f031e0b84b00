import type { FeatureId } from '@hibob-kit/schemas';
import type { AudienceCandidate } from './condition.ts';
import type { PermissionGroup } from './group.ts';
import type { OutcomeSwitches } from './outcome.ts';
import type { Regime } from './regime.ts';
import type { Right } from './right.ts';
import { type RuleId, rules, type StageId } from './rules.ts';

/** How the caller fares at the door. */
export type CredentialState =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected' | 'disabled' | 'deleted' }
  | { readonly kind: 'address refused'; readonly address: string };

/** How it is known that a field is sensitive in the company: a source names it, or it was added to the list by us or by the company. */
export type Sensitivity = 'no' | 'documented' | 'by likeness';

/** What is asked for, mostly of an employee. `fieldId` of a row: the field that governs a column; null for the row as such. */
export type Ask =
  | { readonly kind: 'person' }
  | {
      readonly kind: 'field';
      readonly fieldId: string;
      readonly categoryId: string;
      readonly sensitivity: Sensitivity;
    }
  | { readonly kind: 'row'; readonly fieldId: string | null; readonly categoryId: string; readonly past: boolean }
  /** A box as such, whatever it shows: what an endpoint asks of a category, or of the one field it is about. */
  | { readonly kind: 'box'; readonly right: Right; readonly fieldId: string | null; readonly categoryId: string }
  /** `onPerson`: it stands on the tab People's data and holds for the people of the access rights. `folder` null: any will do. */
  | {
      readonly kind: 'feature';
      readonly feature: FeatureId;
      readonly folder: string | null;
      readonly onPerson: boolean;
    }
  /** Metadata: whoever has a credential may ask. */
  | { readonly kind: 'nothing' };

/** One question about one employee. Everything a stage may look at. */
export interface Question {
  readonly serviceUserId: string;
  readonly credential: CredentialState;
  /** null: the request is about nobody in particular. */
  readonly person: AudienceCandidate | null;
  readonly ask: Ask;
  /** null: the endpoint does not look at it. */
  readonly showInactive: boolean | null;
  readonly regime: Regime;
  readonly switches: OutcomeSwitches;
}

/** What a stage says. `acts` is what this company does where `outcome` is unknown. */
export interface Verdict {
  readonly stage: StageId;
  readonly outcome: 'pass' | 'fail' | 'unknown';
  readonly acts: 'pass' | 'fail';
  readonly rule: RuleId;
  /** What the rule's text names: ids as the company has them. */
  readonly facts: Facts;
}

export type Facts = Readonly<Record<string, string>>;

/** Decides one stage for one group, or for several whose boxes add up. */
export type Judge = (question: Question, groups: readonly PermissionGroup[]) => Verdict;

export function verdict(rule: RuleId, acts: Verdict['acts'], facts: Facts = {}): Verdict {
  const { stage, open } = rules[rule];
  return { stage, outcome: open === null ? acts : 'unknown', acts, rule, facts };
}

/** The rule's sentence with its facts. `nameOf` may put names where facts have ids. */
export function verdictText(
  { rule, facts }: Verdict,
  nameOf = (_fact: string, value: string): string => value,
): string {
  return rules[rule].text.replaceAll(/\{(\w+)\}/g, (gap, fact: string) => {
    const value = facts[fact];
    return value === undefined ? gap : nameOf(fact, value);
  });
}
