import type { Scenario } from './scenario.ts';
import { categoryScenarios } from './scenarios/categories.ts';
import { completeScenarios } from './scenarios/complete.ts';
import { credentialScenarios } from './scenarios/credentials.ts';
import { curatedScenarios } from './scenarios/curated.ts';
import { customFieldScenarios } from './scenarios/custom-fields.ts';
import { fieldLevelScenarios } from './scenarios/field-level.ts';
import { groupScenarios } from './scenarios/group.ts';
import { historyScenarios } from './scenarios/histories.ts';
import { sensitiveScenarios } from './scenarios/sensitive.ts';

/** Every setup to rehearse with, the guide's complete one first: it is the default. */
export const scenarios: readonly Scenario[] = [
  ...completeScenarios,
  ...credentialScenarios,
  ...groupScenarios,
  ...categoryScenarios,
  ...historyScenarios,
  ...sensitiveScenarios,
  ...customFieldScenarios,
  ...fieldLevelScenarios,
  ...curatedScenarios,
];

export function scenarioById(id: string): Scenario | null {
  return scenarios.find((one) => one.id === id) ?? null;
}
