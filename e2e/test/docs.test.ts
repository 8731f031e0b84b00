import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { shellBlocks } from '../docs/blocks.ts';
import { followPage } from '../docs/follow-page.ts';
import { deadLinks } from '../docs/links.ts';
import { builtPrograms, workplace } from '../docs/workplace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inDocs = readdirSync(join(root, 'docs'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.md'))
  .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'AGENTS.md',
  'CHANGELOG.md',
  'apps/simulator/README.md',
  'apps/connector/README.md',
  ...inDocs.sort(),
].map((page) => {
  const markdown = readFileSync(join(root, page), 'utf8');
  return { page, markdown, blocks: shellBlocks(markdown) };
});

it('no page links to what is not there', () => {
  expect(pages.flatMap(({ page, markdown }) => deadLinks(root, page, markdown).map((to) => `${page}: ${to}`))).toEqual(
    [],
  );
});

it('a page is read block by block', () => {
  const markdown =
    '# A\n```sh\none\n```\n```ts\ntwo\n```\n```sh exit=3\nthree\n```\n```sh not-run: a reason\nfour\n```\n```sh soon\n```';
  expect(shellBlocks(markdown).map(({ line, text, how }) => [line, text, how])).toEqual([
    [2, 'one', { kind: 'run', exitCode: 0 }],
    [8, 'three', { kind: 'run', exitCode: 3 }],
    [11, 'four', { kind: 'not-run', why: 'a reason' }],
    [14, '', { kind: 'unclear', info: 'soon' }],
  ]);
});

describe('what the docs tell to type', () => {
  let built = '';
  beforeAll(async () => {
    built = await builtPrograms(root);
  }, 120_000);
  afterAll(() => rm(built, { recursive: true, force: true }));

  it('breaks where a block does not do as it promises', { timeout: 60_000 }, async () => {
    const folder = await workplace(built);
    const follow = (markdown: string) => followPage(shellBlocks(markdown), folder);
    onTestFinished(() => rm(folder, { recursive: true }));
    expect(await follow('```sh\nexport FAKE=1\n```\n```sh\ntest "$FAKE" = 1\nfalse | cat\n```')).toEqual({
      line: 4,
      said: 'It ended with 1, not 0:\n',
    });
    expect(await follow('```sh exit=2\nnpx hibob-simulator --no-such-option\n```')).toBe(null);
  });

  const followed = pages.filter(({ blocks }) => blocks.some(({ how }) => how.kind !== 'not-run'));
  it.each(followed)('$page', { timeout: 180_000 }, async ({ blocks }) => {
    const folder = await workplace(built);
    onTestFinished(() => rm(folder, { recursive: true }));
    expect(await followPage(blocks, folder)).toBe(null);
  });
});
