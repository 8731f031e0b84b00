import { unmarkedText } from './marked-value.ts';

interface Sent {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A request without the tags that its texts picked up in earlier answers: who reads an e-mail may look the employee up by it. */
export function unmarkedInput<I extends Sent>(input: I): I {
  const { path, query, body } = input;
  return { ...input, path: unmarkedTexts(path), query: unmarkedTexts(query), body: unmarked(body) };
}

function unmarkedTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, unmarkedText(text)]));
}

/** JSON only: the bytes of a file stay as they are. */
function unmarked(value: unknown): unknown {
  if (typeof value === 'string') return unmarkedText(value);
  if (Array.isArray(value)) return value.map(unmarked);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unmarked(one)]));
}
