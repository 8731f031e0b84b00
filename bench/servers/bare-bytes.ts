import { readFileSync } from 'node:fs';

/** What a bare server sends, whatever it is asked: the harness names the file before each workload. */
export const bytes = { now: new Uint8Array() };

/** Orders come over the channel to the harness: to load other bytes, or to say how much CPU this process has taken. */
export function obey(url: string): void {
  process.on('disconnect', () => process.exit(1));
  process.on('message', (order: { readonly do: string; readonly file?: string }) => {
    if (order.do === 'load' && order.file !== undefined) bytes.now = new Uint8Array(readFileSync(order.file));
    if (order.do === 'stop') process.exit(0);
    // Another program's own order.
    if (order.do !== 'load' && order.do !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
  });
  process.send?.({ url });
}
