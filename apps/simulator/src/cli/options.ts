import { defaultScenario } from './option-rows.ts';
import { readPlainly } from './plain-options.ts';

export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly scenario: readonly string[];
  /** Company files, YAML or JSON. */
  readonly file: readonly string[];
  /** Captures to rebuild, and which of the setups that fit. */
  readonly from: readonly string[];
  readonly setup: number;
  /** Whether a company is put anew when its file changes. */
  readonly watch: boolean;
  readonly employees?: number;
  readonly seed?: number;
  readonly rateLimits: 'on' | 'off';
  readonly firewall: 'company' | 'ip';
  readonly control: 'loopback' | 'any';
  /** Not said: what is safe beside the other options; the simulator decides. */
  readonly webhooks?: 'off' | 'loopback' | 'any';
  readonly tls: TlsChoice;
  readonly switch: Readonly<Record<string, string>>;
  /** What the clocks of the companies show at first. */
  readonly now?: string;
  /** Whether they stand still. */
  readonly frozen: boolean;
  /** A storm's name or a file. */
  readonly faults?: string;
  readonly scenarioCredentials: 'loopback' | 'off';
  readonly json: boolean;
  /** Whether the end of standard input ends it: a signal to npx does not reach what npx has started. */
  readonly untilStdinEnds: boolean;
}

export type TlsChoice =
  | { readonly kind: 'off' }
  | { readonly kind: 'generated'; readonly caFile: string | null }
  | { readonly kind: 'given'; readonly certFile: string; readonly keyFile: string };

export type ReadOptions =
  | { readonly kind: 'run'; readonly options: CliOptions }
  /** `--help` and `--version`: a text for stdout, and nothing else to do. */
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'usage'; readonly message: string };

export async function readOptions(args: readonly string[]): Promise<ReadOptions> {
  const plain = readPlainly(args);
  if (plain) return chosenOf(plain);
  const { readExplained } = await import('./explained-options.ts');
  const read = readExplained(args);
  return read.kind === 'said' ? chosenOf(read.said) : read;
}

function chosenOf(said: Readonly<Record<string, unknown>>): ReadOptions {
  // The rows say what each of them is.
  const { scenario, tls, tlsCert, tlsKey, tlsCaOut, ...options } = said as unknown as Said;
  const choice = tlsChoice({ tls, tlsCert, tlsKey, tlsCaOut });
  if (choice.kind === 'usage') return choice;
  if (options.watch && options.file.length === 0) return usage('--watch belongs to --file.');
  if (options.from.length === 0 && options.setup !== 1) return usage('--setup belongs to --from.');
  if (options.from.length > 0 && (options.employees !== undefined || options.seed !== undefined))
    return usage('--employees and --seed do not go with --from: a capture says how many people there are.');
  const isSaid = scenario.length + options.file.length + options.from.length > 0;
  const scenarios = isSaid ? scenario : [defaultScenario];
  return { kind: 'run', options: { ...options, tls: choice, scenario: scenarios } };
}

/** The options as they were said. */
type Said = Omit<CliOptions, 'tls'> & TlsSaid;

interface TlsSaid {
  readonly tls: boolean;
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  readonly tlsCaOut: string | undefined;
}

function tlsChoice({ tls, tlsCert, tlsKey, tlsCaOut }: TlsSaid): TlsChoice | Extract<ReadOptions, { kind: 'usage' }> {
  const given = tlsCert !== undefined || tlsKey !== undefined;
  if (given && tls) return usage('Either --tls, which makes a certificate, or --tls-cert and --tls-key.');
  if (tlsCaOut !== undefined && !tls) return usage('--tls-ca-out belongs to --tls.');
  if (!given) return tls ? { kind: 'generated', caFile: tlsCaOut ?? null } : { kind: 'off' };
  if (tlsCert === undefined || tlsKey === undefined) return usage('--tls-cert and --tls-key belong together.');
  return { kind: 'given', certFile: tlsCert, keyFile: tlsKey };
}

function usage(message: string): Extract<ReadOptions, { kind: 'usage' }> {
  return { kind: 'usage', message };
}
