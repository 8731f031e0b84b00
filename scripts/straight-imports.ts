import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '../packages');

/** A source that names, of our packages, the files and not their index. */
export function straightImports(source: string): string {
  return source.replace(
    /^(import|export) \{([^}]*)\} from '@hibob-kit\/(\w+)';$/gm,
    (_, word: string, names: string, name: string) =>
      names
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '' && !one.startsWith('type '))
        .map((one) => `${word} { ${one} } from ${JSON.stringify(fileOf(name, one.split(' as ')[0] ?? one))};`)
        .join(' '),
  );
}

const exporters = new Map<string, ReadonlyMap<string, string>>();

function fileOf(name: string, exported: string): string {
  const known = exporters.get(name) ?? exportersIn(name);
  exporters.set(name, known);
  const file = known.get(exported);
  if (file === undefined) throw new Error(`packages/${name}/src/index.ts does not export ${exported}`);
  return join(packages, name, 'src', file);
}

function exportersIn(name: string): ReadonlyMap<string, string> {
  const index = readFileSync(join(packages, name, 'src/index.ts'), 'utf8');
  return new Map(
    [...index.matchAll(/^export \{([^}]*)\} from '\.\/([^']+)';$/gm)].flatMap(([, names = '', file = '']) =>
      names.split(',').flatMap((one) => {
        const exported = one.trim().split(' as ').at(-1) ?? '';
        return exported === '' || exported.startsWith('type ') ? [] : [[exported, file] as const];
      }),
    ),
  );
}
