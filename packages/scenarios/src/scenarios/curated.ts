import { curatedLifecycle } from '../curated/curated-lifecycle.ts';
import { curatedNames } from '../curated/curated-names.ts';
import { curatedPay } from '../curated/curated-pay.ts';
import type { Scenario } from '../scenario.ts';

/** Small companies in which each person has a reason to exist. The setup is the guide's, and nothing is wrong with it. */
export const curatedScenarios: readonly Scenario[] = [curatedPay, curatedLifecycle, curatedNames];
