import { request } from 'node:http';

/** Waits for one whole answer of a server in this process. */
export function answered(url: string, path: string, authorization: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request(new URL(path, url), { headers: { Authorization: authorization } }, (incoming) => {
      if (incoming.statusCode !== 200) reject(new Error(`answered ${incoming.statusCode}`));
      incoming.resume();
      incoming.on('end', () => resolve());
    })
      .on('error', reject)
      .end();
  });
}

/** CPU of this process so far, on its only line of output. */
export function tellCpu(): void {
  const { user, system } = process.cpuUsage();
  process.stdout.write(String((user + system) / 1_000));
}
