import { problems } from '../problems.ts';
import type { Switches } from '../switches.ts';
import type { CapturedExchange } from './exchange.ts';

type Told = { readonly [K in keyof Switches]?: (exchange: CapturedExchange) => Switches[K] | null };

const has = ({ keys }: CapturedExchange, start: string) =>
  keys.some(({ key }) => key === start || key.startsWith(start));
const typeOf = ({ headers }: CapturedExchange) => headers.find(({ name }) => name === 'content-type')?.value ?? '';
const isBulk = ({ path, status }: CapturedExchange) => path.startsWith('/bulk/people/') && status === 200;

/** What an answer tells of an unknown of HiBob's, from its shape alone. null: nothing. */
export const switchesTold = {
  fieldsEnvelope: (one) => {
    if (one.path !== '/company/people/fields' || one.status !== 200 || one.method !== 'GET') return null;
    return has(one, 'fields[]') ? 'fields' : has(one, '[]') ? 'array' : null;
  },
  namedListsEnvelope: (one) => {
    if (one.path !== '/company/named-lists' || one.status !== 200) return null;
    return has(one, '[]') ? 'array' : has(one, 'lists') ? 'lists' : one.keys.length > 0 ? 'object by name' : null;
  },
  cursorKey: (one) => {
    if (!isBulk(one)) return null;
    if (has(one, 'response_metadata.next_cursor')) return 'next_cursor';
    return has(one, 'response_metadata.cursor') ? 'cursor' : null;
  },
  bulkRows: (one) => {
    if (!isBulk(one) || !has(one, 'results[].values[].')) return null;
    return has(one, 'results[].values[].values') ? 'wrapped' : 'flat';
  },
  cleanBulkErrors: (one) => {
    if (!isBulk(one) || !has(one, 'results')) return null;
    const errors = one.keys.find(({ key }) => key === 'errors');
    if (errors === undefined) return 'absent';
    if (has(one, 'errors[].')) return null;
    return errors.types.includes('object') ? '{}' : '[]';
  },
  bulkVariableAndEquities: (one) => {
    if (!['/bulk/people/variable', '/bulk/people/equities'].includes(one.path)) return null;
    return one.status === 404 ? '404' : one.status === 200 ? 'present' : null;
  },
  body403: (one) => {
    if (one.status !== 403) return null;
    if (/html/i.test(typeOf(one))) return 'html';
    if (one.bytes === 0) return 'empty';
    if (one.error?.keys.includes('errorMessage')) return 'errorMessage';
    return one.error?.keys.includes('key') && one.error.keys.includes('error') ? 'key and error' : null;
  },
  body401: (one) => {
    if (one.status !== 401) return null;
    if (/html/i.test(typeOf(one))) return 'html';
    if (one.bytes === 0) return 'empty';
    return one.error?.text === problems.badCredentials.body.key ? 'tokenNotMatch' : null;
  },
} as const satisfies Told;

/** The switches that some answers decide. Where two disagree, neither counts. */
export function decidedBy(exchanges: readonly CapturedExchange[]): Partial<Switches> {
  const found = Object.entries(switchesTold).flatMap(([name, told]) => {
    const options = new Set(exchanges.map(told).filter((option) => option !== null));
    const [only] = options;
    return options.size === 1 && only !== undefined ? [[name, only] as const] : [];
  });
  // Each row answers options of its own switch.
  return Object.fromEntries(found) as Partial<Switches>;
}
