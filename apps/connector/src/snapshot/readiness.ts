import { mendOf, type Origin } from './mend.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import { type Known, type Why, whyWords } from './why.ts';

/** How far one person can be benchmarked, 0 to 100, and what is missing. */
export interface Readiness {
  /** null: nothing to benchmark, because the person does not work here on that day. */
  readonly score: number | null;
  readonly missing: readonly Missing[];
}

export interface Missing {
  readonly item: string;
  readonly why: Why;
  readonly sentence: string;
  readonly mend: string | null;
}

export function readinessOf(snapshot: Snapshot, context: SnapshotContext): Readiness {
  const { employed } = snapshot.standing;
  if (employed === 'left' || employed === 'not-started') return { score: null, missing: [] };
  const asked = items.filter(({ label }) => label !== nameItem || context.named);
  const got = asked.filter((item) => item.of(snapshot).why === null);
  const weigh = (some: readonly Item[]) => some.reduce((total, { weight }) => total + weight, 0);
  return {
    score: Math.floor((100 * weigh(got)) / weigh(asked)),
    missing: asked.flatMap((item) => missingIn(item, snapshot, context)),
  };
}

interface Item extends Origin {
  readonly label: string;
  /** Of 100, without the name. */
  readonly weight: number;
  readonly of: (snapshot: Snapshot) => Known<string>;
}

const nameItem = 'Name';

/**
 * What a benchmark asks of everybody (the setup guide and the platform's data requirements). Pay weighs a third, what matches a
 * role a quarter; the weights are ours.
 */
const items: readonly Item[] = [
  {
    label: 'Base pay for a year',
    weight: 25,
    of: ({ pay }) => pay.annual,
    fieldId: 'payroll.salary.payment',
    filled: 'base salary, currency and pay period',
    item: 'base pay',
  },
  {
    label: 'Base pay at full time',
    weight: 10,
    of: ({ pay }) => pay.annualFte,
    fieldId: 'payroll.salary.payment',
    filled: 'base salary, currency and pay period',
    item: 'base pay',
  },
  fact('Job title', 15, 'title', 'work.title', 'the job'),
  fact('Site', 10, 'site', 'work.site', 'the job'),
  fact('Status', 10, 'status', 'internal.lifecycleStatus', 'the status'),
  fact('Department', 5, 'department', 'work.department', 'the job'),
  fact('Employee number', 5, 'employeeNumber', 'work.employeeIdInCompany', 'the job'),
  fact('Reports to', 5, 'managerId', 'work.reportsTo', 'the job'),
  fact('Start date', 5, 'hireDate', 'work.startDate', 'the job'),
  fact('Employment type', 5, 'employmentType', 'payroll.employment.type', 'employment'),
  {
    label: 'Hours or FTE',
    weight: 5,
    of: ({ facts }) => (facts.fte.why === null ? facts.fte : facts.weeklyHours),
    fieldId: 'payroll.employment.fte',
    filled: '“FTE %” or “Weekly hours”',
    item: 'employment',
  },
  fact(nameItem, 5, 'name', 'root.displayName', 'names'),
];

function fact(label: string, weight: number, name: keyof Snapshot['facts'], fieldId: string, item: string): Item {
  return { label, weight, of: ({ facts }) => facts[name], fieldId, filled: `“${label}”`, item };
}

function missingIn(item: Item, snapshot: Snapshot, context: SnapshotContext): readonly Missing[] {
  const { why } = item.of(snapshot);
  if (why === null) return [];
  return [{ item: item.label, why, sentence: whyWords[why], mend: mendOf(why, item, context) }];
}
