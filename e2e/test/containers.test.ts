import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environmentRows, run, systemClock } from 'hibob-connector';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');

interface Service {
  readonly build?: { readonly context: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
}
const { services } = parse(read('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const instructions = [
  ...read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .matchAll(/^([A-Z]+) +(.*)$/gm),
].map(([, word = '', rest = '']) => [word, rest] as const);

/** The instructions of a stage, by its name. */
function stage(name: string): readonly (readonly [string, string])[] {
  const from = instructions.findIndex(([word, rest]) => word === 'FROM' && rest.endsWith(` AS ${name}`));
  const after = instructions.findIndex(([word], at) => at > from && word === 'FROM');
  return instructions.slice(from, after === -1 ? undefined : after);
}

describe.each(['connector', 'simulator'])('the image of the %s', (name) => {
  const of = (word: string) =>
    stage(name)
      .filter(([one]) => one === word)
      .map(([, rest]) => rest);

  it('runs as nobody of importance, says whether it is well, and starts the program', () => {
    expect(of('USER')).toEqual(['node']);
    expect(of('HEALTHCHECK')).toHaveLength(1);
    expect(of('ENTRYPOINT')).toEqual([`["hibob-${name}"]`]);
    expect(of('COPY').every((one) => one.startsWith('--from=build '))).toBe(true);
  });

  it('is of a Node that the program runs on', () => {
    const [, major] = /^node:(\d+)-/.exec(of('FROM')[0] ?? '') ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(22);
  });
});

describe('compose.yaml', () => {
  it('holds PostgreSQL, serve, a worker, and a simulator only where it is asked for', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'connector', 'worker', 'simulator']);
    expect(Object.entries(services).flatMap(([name, { profiles }]) => (profiles ? [name] : []))).toEqual(['simulator']);
  });

  it('opens its ports to this machine only', () => {
    const ports = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(ports).toEqual(['127.0.0.1:4020:4020', '127.0.0.1:4010:4010']);
  });

  it('sets nothing that the connector does not read', () => {
    const known = environmentRows.flatMap(([names]) => names.split(', '));
    const set = ['connector', 'worker'].flatMap((name) => Object.keys(services[name]?.environment ?? {}));
    expect(set.filter((one) => !known.includes(one))).toEqual([]);
  });

  it.each(['connector', 'worker'])('starts the %s with options that it has', async (name) => {
    const command = services[name]?.command ?? [];
    // A number that is none is refused after everything else was understood.
    const { code, err } = await cli([...command, '--concurrency', 'many']);
    expect([code, err]).toEqual([
      2,
      '✗ How many syncs run at the same time is a number from 1 to 64.\n  For example: --concurrency 2.\n',
    ]);
  });
});

const engine = ['docker', 'podman'].find((one) => spawnSync(one, ['info'], { stdio: 'ignore' }).status === 0);
if (engine === undefined) process.stderr.write('No container engine here: building the images is SKIPPED.\n');

describe.skipIf(engine === undefined)('a container engine', () => {
  it.each(['connector', 'simulator'])(
    'builds the image of the %s, and it says its version',
    { timeout: 900_000 },
    (target) => {
      const tag = `hibob-kit-test-${target}`;
      const built = spawnSync(engine ?? '', ['build', '--target', target, '--tag', tag, '.'], { cwd: root });
      expect([built.status, built.stderr.toString().slice(-500)]).toEqual([0, expect.anything()]);
      const said = spawnSync(engine ?? '', ['run', '--rm', tag, '--version']);
      expect(said.stdout.toString()).toMatch(/^\d+\.\d+\.\d+/);
    },
  );
});

async function cli(argv: readonly string[]): Promise<{ readonly code: number; readonly err: string }> {
  const err: string[] = [];
  const output = (texts: string[]) => ({
    write: async (text: string) => void texts.push(text),
    isTerminal: false,
    columns: 80,
  });
  const code = await run(argv, {
    environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    cwd: root,
    stdout: output([]),
    stderr: output(err),
    clock: systemClock,
    random: Math.random,
    stop: AbortSignal.abort(),
  });
  return { code, err: err.join('') };
}
