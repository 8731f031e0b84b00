import { goalEndpoints, goalKinds } from '@hibob-kit/schemas';
import { type Goal, goalsOf, goalTypes } from '../company/modules/goals.ts';
import { type Binding, bind } from './bind.ts';
import { itemsAnswer } from './object-answers.ts';
import { refused } from './result.ts';
import type { View } from './view.ts';

/** Pages are asked for and not made: everything comes at once (goals reference). */
const inOnePage = { limit: Number.MAX_SAFE_INTEGER, cursor: null } as const;

export const goalsBindings: readonly Binding[] = [
  bind(goalEndpoints.searchTypes, ({ body }) => itemsAnswer(goalKinds.type, goalTypes, { ...body, ...inOnePage })),

  bind(goalEndpoints.search, ({ body }, view) => {
    const goals = visibleGoals(view).map(({ cells }) => cells);
    return itemsAnswer(goalKinds.goal, goals, { ...body, ...inOnePage });
  }),

  bind(goalEndpoints.searchKeyResults, ({ body, moment }, view) => {
    if (!body.filters.some(({ fieldId }) => fieldId === '/keyResult/goalId')) return goalMissing(moment);
    const results = visibleGoals(view).flatMap(({ keyResults }) => keyResults);
    return itemsAnswer(goalKinds.keyResult, results, { ...body, ...inOnePage });
  }),
];

/** Goals of the company, and those of employees in reach (goals reference: access data). */
function visibleGoals(view: View): readonly Goal[] {
  return goalsOf(view.company).filter(({ isOfCompany, owner }) => isOfCompany || view.find(owner).kind === 'reached');
}

/** The shape is that of the newer modules (goals reference), the words are ours. */
function goalMissing(timestamp: string) {
  const message = 'A filter on /keyResult/goalId is needed.';
  return refused({ status: 400, body: { error: 'Bad Request', message, statusCode: 400, timestamp } });
}
