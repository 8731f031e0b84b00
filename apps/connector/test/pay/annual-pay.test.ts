import { describe, expect, it } from 'vitest';
import { annualPay, type PayInput } from '../../src/pay/annual-pay.ts';
import type { Week } from '../../src/pay/working-week.ts';

const fiveDays = { days: { sunday: 0, monday: 8, tuesday: 8, wednesday: 8, thursday: 8, friday: 8, saturday: 0 } };
const fullTime: Week = { weeklyHours: '40', fte: '1', workingPattern: fiveDays };
const threeDays: Week = {
  weeklyHours: '24',
  fte: '0.6',
  workingPattern: { days: { monday: 8, tuesday: 8, wednesday: 8 } },
};

const input = (more: Partial<PayInput> = {}): PayInput => ({
  amount: '60000',
  currency: 'EUR',
  period: 'annual',
  week: fullTime,
  basis: 'actual',
  ...more,
});

/** annual, annualActual, annualFte: each a value or a reason. */
const figures = (more: Partial<PayInput>) => {
  const { annual, annualActual, annualFte } = annualPay(input(more));
  return [annual, annualActual, annualFte].map(({ value, reason }) => value ?? reason);
};

/** Worked out by hand, or with bc. */
const yearly = [
  ['annual', '82000.10', '82000.1'],
  ['half_year', '41000.05', '82000.1'],
  ['quarter', '20500.03', '82000.12'],
  ['month', '6833.33', '81999.96'],
  ['half_month', '3416.67', '82000.08'],
  ['two_weeks', '3153.85', '82000.1'],
  ['week', '1576.92', '81999.84'],
  ['day', '315.38', '81998.8'],
  ['hour', '39.4231', '82000.048'],
] as const;

describe('An amount per period becomes one per year', () => {
  it.each(yearly)('by the %s: %s is %s', (period, amount, annual) => {
    expect(figures({ period, amount })).toEqual([annual, annual, annual]);
  });

  it('exactly, however large or fine: nothing passes through a floating point number', () => {
    expect(figures({ period: 'month', amount: '0.1' })).toEqual(['1.2', '1.2', '1.2']);
    expect(figures({ period: 'month', amount: '9007199254740993.01' })[0]).toBe('108086391056891916.12');
  });

  it('takes zero for a pay and not for a missing one', () => {
    expect(figures({ amount: '0' })).toEqual(['0', '0', '0']);
  });

  it('says how', () => {
    expect(annualPay(input({ period: 'hour', amount: '11.75', week: threeDays })).trace).toEqual({
      rule: 'hour-x-52-x-weekly-hours',
      inputs: { amount: '11.75', currency: 'EUR', period: 'hour', weeklyHours: '24', fte: '0.6', payBasis: 'actual' },
      formula: ['annual = 11.75 × 52 × 24 = 14664', 'annualFte = 14664 ÷ 0.6 = 24440'],
      warnings: ['hours-taken-as-worked'],
    });
  });
});

describe('Nothing is assumed', () => {
  it.each([
    ['no amount', { amount: null }, 'amount-missing'],
    ['no currency (catalogue G4)', { currency: null }, 'currency-missing'],
    ['a code that is no currency', { currency: 'ZZZ' }, 'currency-unknown'],
    ['no period', { period: null }, 'period-missing'],
    ['a period we have no word for (catalogue G6)', { period: 'unknown' }, 'period-unknown'],
    ['an hourly rate without employment', { period: 'hour', week: null }, 'employment-missing'],
    [
      'an hourly rate without hours (catalogue G7)',
      { period: 'hour', week: { ...fullTime, weeklyHours: null } },
      'hours-missing',
    ],
    ['more hours than a week has', { period: 'hour', week: { ...fullTime, weeklyHours: '169' } }, 'hours-impossible'],
    ['no hours at all', { period: 'hour', week: { ...fullTime, weeklyHours: '0' } }, 'hours-impossible'],
    [
      'a daily rate without pattern',
      { period: 'day', week: { ...fullTime, workingPattern: null } },
      'working-days-missing',
    ],
    [
      'a pattern of another shape',
      { period: 'day', week: { ...fullTime, workingPattern: { weeks: [1, 2] } } },
      'working-days-missing',
    ],
    [
      'a nine-day fortnight (catalogue G14)',
      { period: 'day', week: { ...fullTime, weeklyHours: '36' } },
      'working-days-doubtful',
    ],
  ] satisfies readonly (readonly [string, Partial<PayInput>, string])[])('from %s', (_, more, reason) => {
    expect(figures(more)).toEqual([reason, reason, reason]);
  });

  it('an hourly rate counts the hours of the week, not 2,080 a year (catalogue G7)', () => {
    expect(figures({ period: 'hour', amount: '20', week: threeDays })[0]).toBe('24960');
  });

  it('and where hours and pattern disagree, the hours count and it says so (catalogue G14)', () => {
    const { annual, trace } = annualPay(
      input({ period: 'hour', amount: '20', week: { ...fullTime, weeklyHours: '36' } }),
    );
    expect([annual.value, trace.warnings]).toEqual(['37440', ['hours-taken-as-worked', 'pattern-differs-from-hours']]);
  });
});

describe('FTE-adjusted pay', () => {
  it('is null until the company has said which pay HiBob holds, even at full time', () => {
    const none = 'pay-basis-not-answered';
    expect(figures({ basis: null, week: threeDays })).toEqual(['60000', none, none]);
    expect(figures({ basis: null })).toEqual(['60000', none, none]);
  });

  it('divides the pay people get by their FTE', () => {
    expect(figures({ amount: '36000', week: threeDays })).toEqual(['36000', '36000', '60000']);
  });

  it('multiplies full-time pay by it', () => {
    expect(figures({ basis: 'full_time', week: threeDays })).toEqual(['60000', '36000', '60000']);
  });

  it('leaves an hourly rate alone: hours worked already make what somebody gets', () => {
    const hourly = { period: 'hour', amount: '20', week: threeDays, basis: 'full_time' } as const;
    expect(figures(hourly)).toEqual(['24960', '24960', '41600']);
  });

  it.each([
    ['EUR', '50000', '0.7', '71428.57'],
    ['JPY', '5000000', '0.7', '7142857'],
    ['KWD', '20000', '0.7', '28571.429'],
    ['EUR', '100', '0.3', '333.33'],
    // Ties go to the even digit: 0.125 and 0.375.
    ['EUR', '0.1', '0.8', '0.12'],
    ['EUR', '0.3', '0.8', '0.38'],
  ])('rounds a quotient once to the digits of %s: %s at %s is %s', (currency, amount, fte, adjusted) => {
    const { annualFte, trace } = annualPay(input({ currency, amount, week: { ...fullTime, fte } }));
    expect([annualFte.value, trace.warnings]).toEqual([adjusted, ['rounded-to-currency']]);
  });

  it.each([
    ['no employment row', null, 'employment-missing'],
    ['no FTE', { ...fullTime, fte: null }, 'fte-missing'],
    ['an FTE of 0', { ...fullTime, fte: '0' }, 'fte-zero'],
    ['an FTE of 160 %', { ...fullTime, fte: '1.6' }, 'fte-out-of-range'],
    ['a negative one', { ...fullTime, fte: '-0.5' }, 'fte-out-of-range'],
    ['1 entered for 100 %', { ...fullTime, fte: '0.01' }, 'fte-looks-like-a-fraction'],
  ] as const)('is refused for %s, and the pay as held stands', (_, week, reason) => {
    expect(figures({ week })).toEqual(['60000', '60000', reason]);
    expect(figures({ week, basis: 'full_time' })).toEqual(['60000', reason, '60000']);
  });
});

describe('Digits of a currency', () => {
  it.each([
    ['JPY', '6400000', []],
    ['JPY', '6400000.5', ['amount-finer-than-currency']],
    ['KWD', '1200.125', []],
    ['KWD', '1200.1255', ['amount-finer-than-currency']],
    ['EUR', '1200.125', ['amount-finer-than-currency']],
    ['EUR', '1200.100', []],
    // In use until 2022; old rows keep it.
    ['HRK', '1200.12', []],
    ['EUR', '-1', ['amount-negative']],
  ])('%s %s warns %j', (currency, amount, warnings) => {
    expect(annualPay(input({ currency, amount })).trace.warnings).toEqual(warnings);
  });
});
