import { join } from 'node:path';
import { bundle as bundled } from '../scripts/bundle.ts';

/** Programs of this folder as they would ship: one bundled file each, minified unless a profile is to be read. */
export function bundle(programs: readonly string[], folder: string, minify = true): Promise<void> {
  const entryPoints = programs.map((name) => join(import.meta.dirname, `${name}.ts`));
  return bundled({ entryPoints, outdir: folder, outbase: import.meta.dirname, minify });
}
