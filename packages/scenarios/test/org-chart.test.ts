import { orgChart } from '@hibob-kit/scenarios';
import { describe, expect, it } from 'vitest';

describe('the chart of 60 employees', () => {
  const chart = orgChart(60);

  it.each([
    [0, null, [1, 2, 3, 4, 5, 6, 7], 59],
    [1, 0, [8, 9, 10, 11, 12, 13, 14], 10],
    [2, 0, [15, 16, 17, 18, 19, 20, 21], 7],
    [7, 0, [50, 51, 52, 53, 54, 55, 56], 7],
    [8, 1, [57, 58, 59], 3],
    [9, 1, [], 0],
    [59, 8, [], 0],
  ])('tells manager, reports and everyone below employee %i', (index, manager, reports, below) => {
    expect({
      manager: chart.managerOf(index),
      reports: chart.directReportsOf(index),
      below: chart.indirectReportCount(index),
    }).toEqual({ manager, reports, below });
  });

  it('says from where on nobody has reports', () => {
    expect(chart.firstWithoutReports).toBe(9);
  });
});

it('counts everyone below as often as one walks there', () => {
  const chart = orgChart(1_000);
  const below = (index: number): number =>
    chart.directReportsOf(index).reduce((count, report) => count + 1 + below(report), 0);
  const indexes = Array.from({ length: 1_000 }, (_, index) => index);
  expect(indexes.map(chart.indirectReportCount)).toEqual(indexes.map(below));
});

it.each([
  [1, 1],
  [2, 1],
  [8, 1],
  [9, 2],
  [1_000, 143],
])('starts, with %i employees, the ones without reports at %i', (size, first) => {
  expect(orgChart(size).firstWithoutReports).toBe(first);
});
