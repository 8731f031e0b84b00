import { type Budget, budgetOf, type Fails, minimise, smallest } from './minimise.ts';
import type { Run } from './run.ts';

export type Shrunk =
  | { readonly kind: 'shrunk'; readonly run: Run; readonly tries: number }
  /** The run as it came does not fail. */
  | { readonly kind: 'passes' };

/** The smallest run that still fails: the fewest steps, then the smallest company, then the fewest steps again. */
export async function shrink(run: Run, employees: number, fails: Fails<Run>, tries: number): Promise<Shrunk> {
  let made = 0;
  const budget = counted(budgetOf(tries), () => {
    made += 1;
  });
  if (!budget.take() || !(await fails(run))) return { kind: 'passes' };
  const fewer = await withFewerSteps(run, fails, budget);
  const size = await smallest(employees, (count) => fails(withEmployees(fewer, count)), budget);
  const smaller = size === employees ? fewer : withEmployees(fewer, size);
  const least = smaller === fewer ? fewer : await withFewerSteps(smaller, fails, budget);
  return { kind: 'shrunk', run: least, tries: made };
}

async function withFewerSteps(run: Run, fails: Fails<Run>, budget: Budget): Promise<Run> {
  return { ...run, steps: await minimise(run.steps, (steps) => fails({ ...run, steps }), budget) };
}

function withEmployees(run: Run, employees: number): Run {
  return { ...run, company: { ...run.company, request: { ...run.company.request, employees } } };
}

function counted(budget: Budget, count: () => void): Budget {
  return {
    take: () => {
      const isLeft = budget.take();
      if (isLeft) count();
      return isLeft;
    },
  };
}
