/**
 * Who reports to whom, by arithmetic: every manager has the same number of reports and employee 0 leads. Leavers and future hires
 * stand in the chart too, always without reports, so nobody reports to somebody who is not there.
 */
export interface OrgChart {
  /** null for employee 0. */
  readonly managerOf: (index: number) => number | null;
  readonly directReportsOf: (index: number) => readonly number[];
  /** Everyone below, direct reports included: what HiBob calls *Number of direct and indirect reports*. */
  readonly indirectReportCount: (index: number) => number;
  /** The first employee without reports; all after it have none either. */
  readonly firstWithoutReports: number;
  /** Steps up to employee 0. */
  readonly depthOf: (index: number) => number;
  /** Which of employee 0's reports stands above (or is) this one; 0 for employee 0 itself. */
  readonly branchOf: (index: number) => number;
}

export function orgChart(size: number): OrgChart {
  const managerOf = (index: number) => (index === 0 ? null : Math.floor((index - 1) / reportsPerManager));
  const pathOf = (index: number): readonly number[] => {
    const path = [index];
    for (let at = managerOf(index); at !== null; at = managerOf(at)) path.push(at);
    return path;
  };
  return {
    managerOf,
    directReportsOf: (index) => {
      const first = index * reportsPerManager + 1;
      const count = Math.max(0, Math.min(reportsPerManager, size - first));
      return Array.from({ length: count }, (_, at) => first + at);
    },
    indirectReportCount: (index) => {
      let count = 0;
      // Each generation below one employee is one unbroken run of indexes.
      let first = index * reportsPerManager + 1;
      let last = (index + 1) * reportsPerManager;
      while (first < size) {
        count += Math.min(last, size - 1) - first + 1;
        first = first * reportsPerManager + 1;
        last = (last + 1) * reportsPerManager;
      }
      return count;
    },
    firstWithoutReports: Math.max(1, Math.ceil((size - 1) / reportsPerManager)),
    depthOf: (index) => pathOf(index).length - 1,
    branchOf: (index) => pathOf(index).at(-2) ?? 0,
  };
}

const reportsPerManager = 7;
