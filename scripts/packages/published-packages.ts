/** What is published on npm, and from where. */
export interface PublishedPackage {
  readonly name: string;
  /** Its folder in this repository; package.json there gives version, description and licence. */
  readonly folder: string;
  /** Under which subpath (`.` for the package itself) an entry file is imported. */
  readonly entries: Readonly<Record<string, string>>;
  readonly keywords: readonly string[];
  /** Packages that stay what they are, for they hold more than JavaScript. Everything else is in the bundle. */
  readonly dependencies: readonly string[];
  readonly peerDependencies: Readonly<Record<string, string>>;
  /** Folders that are read beside the program, by their path in `folder`. */
  readonly files: readonly string[];
}

export const publishedPackages: readonly PublishedPackage[] = [
  {
    name: 'hibob-simulator',
    folder: 'apps/simulator',
    entries: { '.': 'src/published.ts', './client': 'src/client.ts', './vitest': 'src/vitest.ts' },
    keywords: ['hibob', 'bob', 'hris', 'simulator', 'mock', 'fake', 'testing', 'permissions'],
    dependencies: [],
    peerDependencies: { vitest: '>=4.1' },
    files: [],
  },
  {
    name: 'hibob-connector',
    folder: 'apps/connector',
    entries: { '.': 'src/published.ts' },
    keywords: ['hibob', 'bob', 'hris', 'connector', 'sync', 'compensation', 'permissions', 'airbyte'],
    dependencies: ['@electric-sql/pglite'],
    peerDependencies: {},
    files: ['src/store/migrations'],
  },
];

/** `.` is `index`, `./client` is `client`. */
export function fileNameOf(subpath: string): string {
  return subpath === '.' ? 'index' : subpath.slice('./'.length);
}
