import { takeLock } from '../../src/store/lock.ts';

const taking = takeLock(process.argv[2] ?? '', { command: 'contender', at: '2026-10-07T08:00:00.000Z' });
process.stdout.write(`${taking.kind}\n`);
process.stdin.resume();
