import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Line } from '../measure.ts';

/** In docs/generated/<bench>-cost.md, where the part with this title takes the place of the one before. */
export function keepResult(bench: string, title: string, args: readonly string[], results: readonly Line[]): void {
  const page = join(import.meta.dirname, `../../docs/generated/${bench}-cost.md`);
  const head = `# What the ${bench} costs

Written by \`pnpm bench:${bench} -- … --write\`; [docs/performance.md](../performance.md) says what is measured. Do not edit.
`;
  const parts = new Map(partsIn(existsSync(page) ? readFileSync(page, 'utf8') : ''));
  const given = args.filter((one) => one !== '--' && one !== '--write');
  const how = given.length === 0 ? '' : ` -- ${given.join(' ')}`;
  const rows = results.map(({ what, is, goal }) => `| ${what} | ${goal ?? ''} | ${is} |`);
  const load = loadavg()[1]?.toFixed(1);
  const said = `\`pnpm bench:${bench}${how}\`, ${new Date().toISOString().slice(0, 16)} UTC, load average ${load}`;
  parts.set(title, ['', said, '', '| What | Goal | Measured |', '|---|---|---|', ...rows, ''].join('\n'));
  const text = [...parts].map(([name, body]) => `\n## ${name}\n${body}`).join('');
  writeFileSync(page, head + text);
}

function partsIn(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)] as const)
    .map(([name, body]) => [name, `${body.trimEnd()}\n`] as const);
}
