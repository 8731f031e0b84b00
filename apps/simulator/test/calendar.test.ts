import { describe, expect, test } from 'vitest';
import { daysBefore, exactYears, isDay, periodBetween, wholeYears } from '../src/company/calendar.ts';

describe('calendar', () => {
  test.each([
    ['2023-04-03', '2025-09-14', 'P2Y5M11D', 881, '2 years, 5 months and 11 days'],
    ['2026-01-31', '2026-02-28', 'P28D', 28, '28 days'],
    ['2026-01-31', '2026-03-01', 'P1M1D', 31, '1 month and 1 day'],
    ['2024-02-29', '2025-02-28', 'P11M30D', 360, '11 months and 30 days'],
    ['2024-02-29', '2025-03-01', 'P1Y1D', 361, '1 year and 1 day'],
    ['2025-12-15', '2026-01-10', 'P26D', 26, '26 days'],
    ['2020-06-01', '2026-06-01', 'P6Y', 2160, '6 years'],
    ['2026-06-01', '2026-06-01', 'P0D', 0, '0 days'],
    ['2026-06-02', '2026-06-01', 'P0D', 0, '0 days'],
  ])('from %s to %s is %s', (from, to, periodISO, sortFactor, humanize) => {
    expect(periodBetween(from, to)).toEqual({ periodISO, sortFactor, humanize });
  });

  test.each([
    ['1990-11-03', '2026-11-02', 35],
    ['1990-11-02', '2026-11-02', 36],
    ['2030-01-01', '2026-11-02', 0],
  ])('whole years from %s to %s are %i', (from, to, years) => {
    expect(wholeYears(from, to)).toBe(years);
  });

  test('years with a fraction have three places', () => {
    expect([exactYears('2023-04-03', '2025-05-29'), exactYears('2024-01-01', '2026-01-01')]).toEqual([2.156, 2]);
  });

  test('days before cross months and leap days', () => {
    expect([daysBefore('2024-03-01', 1), daysBefore('2026-01-01', 1), daysBefore('2026-01-01', 365)]).toEqual([
      '2024-02-29',
      '2025-12-31',
      '2025-01-01',
    ]);
  });

  test('a day is written YYYY-MM-DD and exists', () => {
    const texts = ['2026-02-28', '2026-02-29', '2024-02-29', '2026-13-01', '2026-1-1', 'today', '2026-00-10'];
    expect(texts.filter(isDay)).toEqual(['2026-02-28', '2024-02-29']);
  });
});
