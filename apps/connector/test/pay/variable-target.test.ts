import { expect, it } from 'vitest';
import { annualTarget } from '../../src/pay/variable-target.ts';

const row = { amount: null, currency: null, percentOfBase: null, paymentPeriod: null };
const base = { annual: { value: '60000.50', reason: null }, currency: 'EUR' } as const;
const shown = (more: Partial<Parameters<typeof annualTarget>[0]>, of: Parameters<typeof annualTarget>[1] = base) => {
  const { basis, annual, currency } = annualTarget({ ...row, ...more }, of);
  return [basis, annual.value ?? annual.reason, currency];
};

it('an amount is one of each payment period', () => {
  const paid = { amount: '4500', currency: 'EUR' };
  expect(shown({ ...paid, paymentPeriod: 'annual' })).toEqual(['amount', '4500', 'EUR']);
  expect(shown({ ...paid, paymentPeriod: 'half_year' })).toEqual(['amount', '9000', 'EUR']);
  expect(shown({ ...paid, paymentPeriod: 'quarter' })).toEqual(['amount', '18000', 'EUR']);
  expect(shown({ ...paid, paymentPeriod: 'month' })).toEqual(['amount', '54000', 'EUR']);
});

it('a share is one of the base pay of that day, exactly, in its currency', () => {
  expect(shown({ percentOfBase: '12.5' })).toEqual(['percent', '7500.0625', 'EUR']);
  expect(shown({ percentOfBase: '12.5' }, null)).toEqual(['percent', 'base-pay-missing', null]);
  const refused = { annual: { value: null, reason: 'period-missing' }, currency: 'EUR' } as const;
  expect(shown({ percentOfBase: '12.5' }, refused)).toEqual(['percent', 'period-missing', 'EUR']);
});

it('nothing is assumed', () => {
  expect(shown({})).toEqual([null, 'amount-missing', null]);
  expect(shown({ amount: '1', paymentPeriod: 'annual' })).toEqual(['amount', 'currency-missing', null]);
  expect(shown({ amount: '1', currency: 'EUR' })).toEqual(['amount', 'period-missing', 'EUR']);
  expect(shown({ amount: '1', currency: 'EUR', paymentPeriod: 'unknown' })).toEqual([
    'amount',
    'period-unknown',
    'EUR',
  ]);
  expect(shown({ amount: '1', currency: 'EUR', paymentPeriod: 'hour' })).toEqual(['amount', 'period-unknown', 'EUR']);
  expect(shown({ amount: '1', currency: 'ZZZ', paymentPeriod: 'annual' })).toEqual([
    'amount',
    'currency-unknown',
    'ZZZ',
  ]);
});
