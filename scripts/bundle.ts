import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { straightImports } from './straight-imports.ts';

/** Programs as they are shipped: ESM files that need nothing of this repository. What a dynamic import names stands in a file of its own. */
export async function bundle(
  options: Pick<BuildOptions, 'entryPoints' | 'outdir' | 'outbase' | 'external' | 'minify'>,
): Promise<void> {
  await build({
    minify: true,
    ...options,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [consoleAssets, ourSources, yamlAsModule],
    // What CommonJS in the bundle asks for.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
}

/**
 * A bundler keeps all of zod behind `import { z }`, and its messages in fifty languages: more than a third of a simulator. Behind a
 * namespace import it keeps what is used. And behind the index of a package it puts everything into one chunk that any program of it
 * reaches; behind the file itself, only what a start needs is loaded at the start.
 */
const ourSources: Plugin = {
  name: 'our sources',
  setup: ({ onResolve, onLoad }) => {
    onLoad({ filter: /\/(?:apps|packages)\/[^/]+\/src\/.*\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return {
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        contents: straightImports(text.replace("import { z } from 'zod';", "import * as z from 'zod';")),
      };
    });
    onResolve({ filter: /locales\/index\.js$/ }, ({ importer, path }) =>
      importer.includes('/zod/') ? { path: join(dirname(importer), path), namespace: 'english-only' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'english-only' }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    }));
  },
};

/** For Node yaml is CommonJS, and of that a bundler gives a dynamic import nothing but a default. */
const yamlAsModule: Plugin = {
  name: 'yaml as a module',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^yaml$/ }, ({ resolveDir }) => {
      const found = createRequire(join(resolveDir, 'from.js')).resolve('yaml/package.json');
      return { path: join(dirname(found), 'browser', 'index.js') };
    });
  },
};

/** The console's style, scripts and typeface stand in the program itself: beside it there are no files. */
const consoleAssets: Plugin = {
  name: 'assets of the console',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/console\/asset-files\.ts$/ }, async () => {
      const { assetNames, readAsset } = await import('../apps/simulator/src/console/asset-files.ts');
      const files: Record<string, string> = {};
      for (const name of assetNames) files[name] = (await readAsset(name))?.toString('base64') ?? '';
      return {
        contents: `const files = ${JSON.stringify(files)};
          export const assetNames = Object.keys(files);
          export const readAsset = async (name) => Object.hasOwn(files, name) ? Buffer.from(files[name], 'base64') : null;`,
      };
    });
  },
};
