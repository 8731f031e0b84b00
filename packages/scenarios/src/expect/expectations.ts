import type { Finding, PlanRow } from '@hibob-kit/permissions';
import type { Expectation } from '../scenario.ts';
import { guidePlan } from './plan-rows.ts';

export const ready: Expectation = { verdict: 'ready', findings: [], plan: guidePlan };

export function refused(findings: readonly Finding[], plan: readonly PlanRow[] | null): Expectation {
  return { verdict: 'refused', findings, plan };
}

export function advised(findings: readonly Finding[], plan: readonly PlanRow[]): Expectation {
  return { verdict: 'ready with advice', findings, plan };
}
