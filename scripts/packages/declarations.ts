import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** Libraries whose types are part of ours: they are written out, so that nobody has to install them. */
const writtenOut = ['openapi-fetch', 'openapi-typescript-helpers'];

/** Writes `NAME.d.mts` for each entry, with all types of this repository in it. Rejects where a type cannot be carried. */
export async function writeDeclarations(
  root: string,
  folder: string,
  input: Readonly<Record<string, string>>,
  external: readonly string[],
  outdir: string,
): Promise<void> {
  const build = await rollup({
    input,
    external: (id) => id.startsWith('node:') || external.includes(id),
    plugins: [
      {
        name: 'packages of this repository',
        resolveId: (id) =>
          id.startsWith('@hibob-kit/') ? join(root, 'packages', id.slice('@hibob-kit/'.length), 'src/index.ts') : null,
      },
      dts({
        tsconfig: join(folder, 'tsconfig.json'),
        includeExternal: writtenOut,
        compilerOptions: {
          noEmit: false,
          incremental: false,
          declaration: true,
          emitDeclarationOnly: true,
          preserveSymlinks: false,
        },
      }),
    ],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  await build.write({
    dir: outdir,
    format: 'es',
    entryFileNames: '[name].d.mts',
    chunkFileNames: '[name]-[hash].d.mts',
  });
  await build.close();
}
