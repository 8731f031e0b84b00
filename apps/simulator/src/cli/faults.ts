import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type WeatherInput, weatherInput } from '../control/weather-order.ts';
import { storms } from '../weather/storms.ts';

export type Faults =
  | { readonly kind: 'faults'; readonly faults: string | WeatherInput }
  | { readonly kind: 'usage'; readonly message: string };

/** What `--faults` names: a storm, or a JSON file with what `PUT weather` takes. */
export async function faultsNamed(name: string): Promise<Faults> {
  if (Object.hasOwn(storms, name)) return { kind: 'faults', faults: name };
  const text = await readFile(name, 'utf8').catch(() => null);
  if (text === null) {
    const names = Object.keys(storms).join(', ');
    return { kind: 'usage', message: `--faults ${name} is neither a storm (${names}) nor a file that can be read.` };
  }
  const parsed = weatherInput().safeParse(jsonIn(text));
  if (parsed.success) return { kind: 'faults', faults: parsed.data };
  return { kind: 'usage', message: `--faults ${name}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}` };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
