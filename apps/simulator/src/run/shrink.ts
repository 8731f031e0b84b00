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
  const smaller = await withFewerPeople(fewer, employees, fails, budget);
  const least = smaller === fewer ? fewer : await withFewerSteps(smaller, fails, budget);
  return { kind: 'shrunk', run: least, tries: made };
}

async function withFewerSteps(run: Run, fails: Fails<Run>, budget: Budget): Promise<Run> {
  return { ...run, steps: await minimise(run.steps, (steps) => fails({ ...run, steps }), budget) };
}

/** Generated people are as many as they are; of people written down those go who are not needed. */
async function withFewerPeople(run: Run, employees: number, fails: Fails<Run>, budget: Budget): Promise<Run> {
  const written = writtenIn(run);
  if (written !== null) {
    const some = (people: readonly unknown[]) => withWritten(run, people);
    const needed = await minimise(written, async (people) => people.length > 0 && fails(some(people)), budget);
    return needed.length === written.length ? run : some(needed);
  }
  const size = await smallest(employees, (count) => fails(withEmployees(run, count)), budget);
  return size === employees ? run : withEmployees(run, size);
}

/** Everybody, where nobody is generated; null: somebody is. */
export function writtenIn({ company }: Run): readonly unknown[] | null {
  const { scenario, employees = 0 } = company.request;
  const spec = typeof scenario === 'string' ? null : scenario.company;
  if (employees !== 0 || !isRecord(spec) || spec.employees !== 0) return null;
  return Array.isArray(spec.people) ? spec.people : null;
}

function withWritten(run: Run, people: readonly unknown[]): Run {
  const { scenario } = run.company.request;
  if (typeof scenario === 'string' || !isRecord(scenario.company)) return run;
  const request = { ...run.company.request, scenario: { ...scenario, company: { ...scenario.company, people } } };
  return { ...run, company: { ...run.company, request } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
