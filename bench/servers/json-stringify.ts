import { bytes, obey } from './bare-bytes.ts';

// Writes the loaded JSON out once for each order to do so, and says what CPU one writing took.
const rounds = 9;
process.on('message', (order: { readonly do: string }) => {
  if (order.do !== 'stringify') return;
  const value: unknown = JSON.parse(Buffer.from(bytes.now).toString('utf8'));
  const costs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    JSON.stringify(value);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1_000);
  }
  costs.sort((one, other) => one - other);
  process.send?.({ cpuMs: costs[Math.floor(rounds / 2)] });
});
obey('');
