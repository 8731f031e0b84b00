import { readFileSync } from 'node:fs';
import { findingCodes } from '@hibob-kit/permissions';
import { expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { environmentRows, parseEnvironment } from '../src/env.ts';
import { recordingIo } from './recording-io.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** The terminal's own, and the small letters in which other programs write proxies. */
const notOurs = ['NO_COLOR', 'TERM', 'DEBUG', 'HTTP_PROXY', 'https_proxy', 'http_proxy', 'no_proxy'];

it('docs/operations.md says of every finding what to do', () => {
  const runbook = read('docs/operations.md');
  expect(findingCodes.filter((code) => !runbook.includes(`\`${code}\``))).toEqual([]);
});

it('--help and the page about the command line name every variable that is read', async () => {
  const source = read('apps/connector/src/env.ts');
  const asked = [...source.slice(source.indexOf('const schema')).matchAll(/^ {2}(\w+):/gm)].map(
    ([, name = '']) => name,
  );
  const rows = environmentRows.flatMap(([names]) => names.split(', '));
  expect(asked.filter((name) => !notOurs.includes(name)).toSorted()).toEqual(rows.toSorted());
  const { io, out } = recordingIo({});
  await run(['--help'], io);
  const page = read('docs/generated/connector-command-line.md');
  expect(rows.filter((name) => !out().includes(name) || !page.includes(name))).toEqual([]);
});

it.each([
  ['HIBOB_BASE_URL', 'api.hibob.com', 'HIBOB_BASE_URL is not a URL such as https://api.hibob.com.'],
  ['HIBOB_CONNECTOR_API_KEY', 'short', 'HIBOB_CONNECTOR_API_KEY is too short: a key has at least 16 characters.'],
  ['HIBOB_CONNECTOR_LOG', 'loud', 'HIBOB_CONNECTOR_LOG is not debug, info, warn, error or silent.'],
  ['DATABASE_URL', 'mysql://db/x', 'DATABASE_URL is not a URL such as postgres://user:password@host:5432/database.'],
])('a %s that cannot be used stops the start', (name, value, message) => {
  expect(parseEnvironment({ [name]: value })).toMatchObject({ kind: 'trouble', code: 'usage', message });
});
