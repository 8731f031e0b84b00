import { controlOperations } from '../src/control/operations.ts';

/** Holds an answer of the control API against its row, which the OpenAPI document is made from. */
export function asDescribed(method: string, path: string, answer: { readonly status: number; readonly json: unknown }) {
  const [pathname = ''] = path.split('?');
  const known = controlOperations.find(({ row }) => row.method === method && patternOf(row.path).test(pathname));
  if (!known || answer.status >= 400) return;
  const { row } = known;
  const parsed = row.answer.safeParse(answer.json);
  if (answer.status !== (row.status ?? 200) || !parsed.success) {
    const says = parsed.success ? `${answer.status}` : parsed.error.message;
    throw new Error(`${method} ${path} does not answer as its row ${row.id} says: ${says}`);
  }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
