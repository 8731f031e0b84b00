import { optionRows } from './option-rows.ts';

const byFlag = new Map(optionRows.map((row) => [row.flag, row]));

/**
 * A command line in which nothing is wrong and nothing is asked, read without the library that explains what is: a start would spend
 * a tenth of its time on loading it. null: let the library read it.
 */
export function readPlainly(args: readonly string[]): Readonly<Record<string, unknown>> | null {
  const said = new Map<string, unknown>(
    optionRows.flatMap(({ key, unsaid }) => (unsaid === undefined ? [] : [[key, unsaid] as const])),
  );
  const words = args.values();
  for (const word of words) {
    const [, flag = word, joined] = /^(--[^=]+)=(.+)$/s.exec(word) ?? [];
    const row = byFlag.get(flag);
    if (!row) return null;
    const { key, takes, choices, read } = row;
    if (takes === null) {
      if (joined !== undefined) return null;
      said.set(key, true);
      continue;
    }
    const text = joined ?? words.next().value;
    if (text === undefined || text === '' || (joined === undefined && text.startsWith('-'))) return null;
    if (choices && !choices.includes(text)) return null;
    const value = read?.(text, said.get(key)) ?? { kind: 'value', value: text };
    if (value.kind === 'wrong') return null;
    said.set(key, value.value);
  }
  return Object.fromEntries(said);
}
