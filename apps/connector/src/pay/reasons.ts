/** Why a yearly figure is null, in words that end every report about it. */
export const payReasons = {
  'amount-missing': 'HiBob holds no amount.',
  'currency-missing': 'HiBob names no currency, and none is assumed.',
  'currency-unknown': 'ISO 4217 has no currency of this code.',
  'period-missing': 'HiBob names no pay period.',
  'period-unknown': 'The pay period is a word we do not know.',
  'employment-missing': 'No employment row holds on that day.',
  'hours-missing': 'The employment row of that day has no weekly hours.',
  'hours-impossible': 'The weekly hours of that day are no hours of a week.',
  'working-days-missing': 'The employment row of that day has no working pattern.',
  'working-days-doubtful': 'The working pattern of that day adds up to other hours than the weekly hours.',
  'pay-basis-not-answered': 'Nobody has said yet whether HiBob holds the pay people get or that of full-time work.',
  'fte-missing': 'The employment row of that day has no FTE.',
  'fte-zero': 'The FTE of that day is zero.',
  'fte-out-of-range': 'The FTE of that day is not between 0 and 150 %.',
  'fte-looks-like-a-fraction':
    'The FTE of that day is 1.5 % or less, which looks like a fraction entered as a percentage.',
  'base-pay-missing': 'It is a share of base pay, and no base pay holds on that day.',
  'several-currencies': 'The parts are in several currencies, and none is converted.',
} as const;
export type PayReason = keyof typeof payReasons;

/** What was computed all the same, and should be looked at. */
export const payWarnings = {
  'amount-negative': 'The amount is negative.',
  'amount-finer-than-currency': 'The amount has more digits than its currency.',
  'rounded-to-currency': 'Divided, and rounded half to even to the digits of the currency.',
  'hours-taken-as-worked': 'The weekly hours are taken as the hours the person works, not as those of full-time work.',
  'pattern-differs-from-hours': 'The working pattern adds up to other hours than the weekly hours.',
  'employment-changed-within': 'Hours or FTE changed while this pay held; those of the day count.',
  'dated-after-termination': 'The row begins after the last day of work.',
  'shown-as-current-too-early': 'HiBob calls the row current though it begins later.',
  'amount-taken-per-period': 'The amount is taken as one of each payment period.',
} as const;
export type PayWarning = keyof typeof payWarnings;
