import { machineClock } from '../clock.ts';
import type { CreatedSummary } from '../control/descriptions.ts';
import { type Listening, listen } from '../listen.ts';
import type { Log } from '../log.ts';
import { createSimulator } from '../simulator.ts';
import { jsonLine, readableText, replacedLine, replacedText } from './announce.ts';
import type { Told } from './file-companies.ts';
import type { CliOptions } from './options.ts';
import type { FileWatch } from './watch-file.ts';

export type Started =
  | { readonly kind: 'started'; readonly listening: Listening; readonly announcement: string }
  /** `usage`: asked for what there is not. `failed`: the machine would not have it. */
  | { readonly kind: 'usage' | 'failed'; readonly message: string };

/** Starts a simulator with its companies and opens the port. */
export async function run(options: CliOptions, log: Log, say: Say): Promise<Started> {
  const { rateLimits, firewall, control, webhooks, employees, seed, scenarioCredentials, now } = options;
  const time = options.frozen ? 'frozen' : 'ticking';
  const chosen = {
    rateLimits,
    firewall,
    control,
    time,
    scenarioCredentials,
    ...(webhooks ? { webhooks } : {}),
  } as const;
  const simulator = createSimulator({ ...chosen, log });
  const faults = options.faults === undefined ? null : await (await import('./faults.ts')).faultsNamed(options.faults);
  if (faults?.kind === 'usage') return faults;
  const wishes = {
    switches: options.switch,
    ...(employees === undefined ? {} : { employees }),
    ...(seed === undefined ? {} : { seed }),
    ...(now === undefined ? {} : { now }),
    ...(faults ? { faults: faults.faults } : {}),
  };
  const companies: CreatedSummary[] = [];
  for (const scenario of options.scenario) {
    const created = simulator.createCompany({ ...wishes, scenario });
    if (created.kind === 'refused') return { kind: 'usage', message: `${created.error} ${created.fix}` };
    companies.push(created.company);
  }
  const watches: (() => FileWatch)[] = [];
  for (const file of options.file) {
    const { followFile, startFile } = await import('./file-companies.ts');
    const started = await startFile(simulator, file, wishes);
    if (started.kind === 'usage') return started;
    companies.push(started.company);
    const told = toldAs(options.json, say);
    if (options.watch) watches.push(() => followFile(simulator, file, started, wishes, told));
  }
  const rebuilt: string[] = [];
  for (const file of options.from) {
    const { rebuiltAt, rebuiltText } = await import('./rebuilt-company.ts');
    const made = await rebuiltAt(file, options.setup);
    if (made.kind === 'usage') return made;
    const created = simulator.createCompany({ ...wishes, scenario: made.setup });
    if (created.kind === 'refused') return { kind: 'usage', message: `${file}: ${created.error} ${created.fix}` };
    companies.push(created.company);
    if (options.json) say.err(rebuiltText(made).join('\n'));
    else rebuilt.push(...rebuiltText(made), '');
  }
  const tls =
    options.tls.kind === 'off' ? options.tls : await (await import('./tls.ts')).tlsFor(options.tls, machineClock.now());
  if (tls.kind === 'failed') return tls;
  const { port, host } = options;
  const certificate = tls.kind === 'on' ? { cert: tls.cert, key: tls.key } : null;
  const caFile = tls.kind === 'on' ? tls.caFile : null;
  const cleanUp = tls.kind === 'on' ? tls.cleanUp : async () => {};
  try {
    const opened = await listen(simulator, { port, host, ...(certificate ? { tls: certificate } : {}) });
    const announcement = options.json
      ? jsonLine(opened.url, companies, caFile)
      : [...rebuilt, readableText(opened.url, companies, options, caFile)].join('\n');
    const following = watches.map((watch) => watch());
    const close = () => {
      for (const one of following) one.close();
      return opened.close().then(cleanUp);
    };
    return { kind: 'started', listening: { url: opened.url, close }, announcement };
  } catch (error) {
    await cleanUp();
    return { kind: 'failed', message: cannotListen(error, options) };
  }
}

/** What is said while it runs. */
export interface Say {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

function toldAs(json: boolean, { out, err }: Say): Told {
  return {
    news: (company, file) => out(json ? replacedLine(company) : replacedText(company, file)),
    trouble: (text) => err(`hibob-simulator: ${text}`),
  };
}

function cannotListen(error: unknown, { port, host }: CliOptions): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program: choose another with --port, or --port 0 for a free one.`,
    EACCES: `This user may not open port ${port}: choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: choose another with --host.`,
    ENOTFOUND: `There is no address called ${host}: choose another with --host.`,
  };
  if (code.startsWith('ERR_OSSL')) return 'The certificate and its key are no PEM files that fit together.';
  return (
    reasons[code] ?? `Cannot listen on ${host} port ${port}: ${error instanceof Error ? error.message : String(error)}.`
  );
}
