import type { Company } from '../company/company.ts';
import type { Difference } from './judgement.ts';
import type { Past } from './past.ts';
import type { Reading } from './reading.ts';
import type { Spot } from './spot.ts';

/** What a judgement is made with, whoever it is about. */
export interface Court {
  readonly company: Company;
  readonly serviceUserId: string;
  readonly truth: Reading;
  readonly past: Past;
  /** When the service user could last see what stands there; null: in no version that is kept. */
  readonly lastAllowed: (employeeId: string, sight: Spot['sight']) => NonNullable<Difference['lastAllowed']> | null;
}
