// Writes docs/generated: each page is a row in e2e/pages/pages.ts, and a test there holds the committed ones against it; and the types
// of the control API's client, which a test of the simulator holds against its document.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientTypesOf } from '../apps/simulator/src/client/client-types.ts';
import { controlDocument } from '../apps/simulator/src/control/operations.ts';
import { pages } from '../e2e/pages/pages.ts';
import { wordsModule } from '../packages/scenarios/words/draw-words.ts';

const root = join(import.meta.dirname, '..');

const clientTypes = {
  path: 'apps/simulator/src/client/generated.ts',
  render: () => clientTypesOf(controlDocument()),
};

const words = { path: 'packages/scenarios/src/people/words.ts', render: wordsModule };

for (const { path, render } of [...pages, clientTypes, words]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), render());
  process.stdout.write(`${path}\n`);
}
