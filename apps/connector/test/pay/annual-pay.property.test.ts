import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annualPay, type PayInput } from '../../src/pay/annual-pay.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

/**
 * Properties over all inputs, against a table of our own in whole numbers: amounts are bigints in a ten-thousandth of the unit,
 * hours and FTE in a hundredth, so nothing here rounds and nothing here is shared with what is tested.
 */
const timesAYear = { annual: 1n, half_year: 2n, quarter: 4n, month: 12n, half_month: 24n, two_weeks: 26n, week: 52n };
const periods = ['annual', 'half_year', 'quarter', 'month', 'half_month', 'two_weeks', 'week'] as const;

const tenThousandths = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
const hundredths = fc.bigInt({ min: 200n, max: 15_000n });
const unscaled = (text: string, digits: number): bigint => {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const digitsOnly = BigInt(whole + part.padEnd(digits, '0').slice(0, digits));
  return text.startsWith('-') ? -digitsOnly : digitsOnly;
};
const scaled = (value: bigint, digits: number): string => {
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  return `${value < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};
const pay = (more: Partial<PayInput>) =>
  annualPay({
    amount: '1',
    currency: 'EUR',
    period: 'annual',
    week: { weeklyHours: '40', fte: '1', workingPattern: null },
    basis: 'actual',
    ...more,
  });

it('a year of any period is the amount as often as the table says, to the last digit', () => {
  fc.assert(
    fc.property(tenThousandths, fc.constantFrom(...periods), (amount, period) => {
      const { annual } = pay({ amount: scaled(amount, 4), period });
      expect(unscaled(annual.value ?? '', 4)).toBe(amount * timesAYear[period]);
    }),
  );
});

it('a year of hours is 52 weeks of them, to the last digit', () => {
  fc.assert(
    fc.property(tenThousandths, fc.bigInt({ min: 1n, max: 16_800n }), (amount, hours) => {
      const week = { weeklyHours: scaled(hours, 2), fte: '1', workingPattern: null };
      const { annual } = pay({ amount: scaled(amount, 4), period: 'hour', week });
      expect(unscaled(annual.value ?? '', 6)).toBe(amount * 52n * hours);
    }),
  );
});

it('full-time pay times FTE is exact, and never rounded', () => {
  fc.assert(
    fc.property(tenThousandths, hundredths, (amount, percent) => {
      const week = { weeklyHours: '40', fte: scaled(percent, 4), workingPattern: null };
      const { annualActual } = pay({ amount: scaled(amount, 4), week, basis: 'full_time' });
      expect(unscaled(annualActual.value ?? '', 8)).toBe(amount * percent);
    }),
  );
});

it('pay divided by FTE is within half of the currency’s smallest unit of the true quotient', () => {
  fc.assert(
    fc.property(
      tenThousandths,
      hundredths.filter((percent) => percent !== 10_000n),
      fc.constantFrom(['JPY', 0], ['EUR', 2], ['KWD', 3] as const),
      (amount, percent, [currency, digits]) => {
        const week = { weeklyHours: '40', fte: scaled(percent, 4), workingPattern: null };
        const { annualFte } = pay({ amount: scaled(amount, 4), currency: String(currency), week });
        // amount/10⁴ ÷ percent/10⁴, so the quotient is amount ÷ percent; both sides times 2 × percent × 10^digits.
        const unit = 10n ** BigInt(digits);
        const off = 2n * (unscaled(annualFte.value ?? '', Number(digits)) * percent - amount * unit);
        expect(off <= percent && off >= -percent).toBe(true);
        expect((annualFte.value ?? '').split('.')[1]?.length ?? 0).toBeLessThanOrEqual(Number(digits));
      },
    ),
  );
});

it('whatever is missing, a figure has a value or a reason, and never both', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const decimals = fc.constantFrom('0', '-3', '0.01', '1', '37.5', '400');
  fc.assert(
    fc.property(
      fc.record({
        amount: maybe(decimals),
        currency: maybe(fc.constantFrom('EUR', 'JPY', 'ZZZ')),
        period: maybe(fc.constantFrom(...periods, 'day' as const, 'hour' as const, 'unknown' as const)),
        week: maybe(fc.record({ weeklyHours: maybe(decimals), fte: maybe(decimals), workingPattern: fc.jsonValue() })),
        basis: maybe(fc.constantFrom('actual' as const, 'full_time' as const)),
      }),
      (input) => {
        const { annual, annualActual, annualFte, trace } = annualPay(input);
        for (const { value, reason } of [annual, annualActual, annualFte]) {
          expect((value === null) !== (reason === null)).toBe(true);
        }
        const complete = input.amount !== null && ['EUR', 'JPY'].includes(input.currency ?? '');
        if (!complete || input.period === null || input.period === 'unknown') expect(annual.value).toBeNull();
        if (input.basis === null) expect([annualActual.value, annualFte.value]).toEqual([null, null]);
        expect(trace.inputs.amount).toBe(input.amount);
      },
    ),
  );
});
