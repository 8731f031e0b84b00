import { fileNameOf, type PublishedPackage } from './published-packages.ts';

interface Source {
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

const repository = 'github.com/hibob-kit/hibob-kit';

/** The package.json of a published package. `versions`: those of its dependencies. */
export function manifestOf(
  { name, folder, entries, keywords, peerDependencies }: PublishedPackage,
  { version, description, license }: Source,
  versions: Readonly<Record<string, string>>,
) {
  const exports = Object.entries(entries).map(([subpath, _]) => {
    const file = `./${fileNameOf(subpath)}`;
    return [subpath, { types: `${file}.d.mts`, default: `${file}.mjs` }] as const;
  });
  const optional = Object.keys(peerDependencies).map((peer) => [peer, { optional: true }] as const);
  return {
    name,
    version,
    description,
    keywords,
    license,
    homepage: `https://${repository}#readme`,
    bugs: `https://${repository}/issues`,
    repository: { type: 'git', url: `git+https://${repository}.git`, directory: folder },
    type: 'module',
    bin: { [name]: 'main.mjs' },
    exports: { ...Object.fromEntries(exports), './package.json': './package.json' },
    engines: { node: '>=20.19.0' },
    ...(Object.keys(versions).length > 0 ? { dependencies: versions } : {}),
    ...(optional.length > 0 ? { peerDependencies, peerDependenciesMeta: Object.fromEntries(optional) } : {}),
    // Published from CI only, which signs where it came from.
    publishConfig: { access: 'public', provenance: true },
  };
}
