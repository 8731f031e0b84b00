import { createInterface } from 'node:readline';
import { takeLock } from '../../src/store/lock.ts';

process.stdout.write('ready\n');
createInterface(process.stdin).on('line', (path) => {
  const taking = takeLock(path, { command: 'contender', at: '2026-10-07T08:00:00.000Z' });
  process.stdout.write(`${taking.kind}\n`);
});
