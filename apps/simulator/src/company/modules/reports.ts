import { type Company, takeNumber } from '../company.ts';
import { type Module, stateOf, withState } from '../module.ts';

/** A report that somebody asked to be prepared. It is written when it is fetched, with the rights its service user has then. */
export interface Prepared {
  /** What it is fetched by. */
  readonly name: string;
  readonly reportId: number;
  readonly format: 'csv' | 'xlsx';
  readonly includeInfo: boolean | null;
  readonly serviceUserId: string;
  readonly moment: string;
  /** How often it was asked for. */
  readonly polls: number;
}

const preparedReports: Module<readonly Prepared[]> = { id: 'reports', initial: () => [] };

/** How many a company keeps; the oldest go first. Ours. */
const kept = 100;

export function withPrepared(company: Company, order: Omit<Prepared, 'name' | 'polls'>, title: string) {
  const taken = takeNumber(company);
  const prepared: Prepared = { ...order, name: nameOf(order, title, taken.number), polls: 0 };
  const all = [...stateOf(company, preparedReports), prepared].slice(-kept);
  return { company: withState(taken.company, preparedReports, all), prepared };
}

/** A service user fetches its own only (inferred). */
export function preparedNamed(company: Company, name: string, serviceUserId: string): Prepared | null {
  return (
    stateOf(company, preparedReports).find((one) => one.name === name && one.serviceUserId === serviceUserId) ?? null
  );
}

export function withPoll(company: Company, polled: Prepared): Company {
  const all = stateOf(company, preparedReports).map((one) => (one === polled ? { ...one, polls: one.polls + 1 } : one));
  return withState(company, preparedReports, all);
}

const fileKinds: Record<Prepared['format'], string> = { csv: 'CsvFormat', xlsx: 'XlsxFormat' };

/** `2022-06-17T11_22_14.798810-test.JsonFormat` in OpenAPI 2025-06. The last three digits of the time tell two orders of one moment apart. */
function nameOf({ moment, format }: Pick<Prepared, 'moment' | 'format'>, title: string, number: number): string {
  const time = `${moment.replaceAll(':', '_')}${String(number % 1000).padStart(3, '0')}`;
  return `${time}-${title.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${fileKinds[format]}`;
}
