import { currencies } from './currencies.ts';
import { type Evidence, inferred } from './evidence.ts';

/** Currencies that went out of use within a working life: old pay rows are still in them. */
const withdrawn: ReadonlySet<string> = new Set(
  [
    'ATS BEF BYR CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL NLG PTE ROL SIT SKK SLL STD TRL VEB',
    'VEF ZMK ZWL',
  ].flatMap((line) => line.split(' ')),
);

/** ISO 4217's minor units where they are not 2. */
const digits: ReadonlyMap<string, number> = new Map(
  [
    [0, 'BEF BIF BYR CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF PTE PYG RWF TRL UGX VND VUV XAF XOF XPF'],
    [3, 'BHD IQD JOD KWD LYD OMR TND'],
  ].flatMap(([count, codes]) =>
    String(codes)
      .split(' ')
      .map((code) => [code, Number(count)] as const),
  ),
);

/** How many digits stand behind the point of an amount; null: no currency of that code is known. */
export function minorDigitsOf(currency: string): number | null {
  if (!currencies.has(currency) && !withdrawn.has(currency)) return null;
  return digits.get(currency) ?? 2;
}

export const currencyDigitsEvidence: Evidence = inferred(
  'ISO 4217 tables A.1 and A.3; HiBob documents neither digits nor withdrawn codes',
);
