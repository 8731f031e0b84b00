import { type Command, Option } from 'commander';
import { z } from 'zod';
import { exportFormats } from '../out/format.ts';
import { payBases } from '../store/norms.ts';
import { askedModes } from '../sync/mode.ts';

/** Options several commands share, in groups. Commander's answers are untyped, so each group has its schema beside it. */
export const outputOptions = z.object({
  json: z.boolean().default(false),
  quiet: z.boolean().default(false),
  markdown: z.boolean().default(false),
});
export type OutputOptions = z.infer<typeof outputOptions>;

export function addOutputOptions(command: Command): Command {
  return command.option('--json', 'answer as JSON on stdout').option('--quiet', 'no progress on stderr');
}

export function addMarkdownOption(command: Command): Command {
  return command.option('--markdown', 'answer as Markdown, to paste into a ticket');
}

export const credentialOptions = z.object({
  credentials: z.string().optional(),
  baseUrl: z.string().optional(),
  caFile: z.string().optional(),
});
export type CredentialOptions = z.infer<typeof credentialOptions>;

export function addCredentialOptions(command: Command): Command {
  return command
    .option('--credentials <file>', 'JSON: {"serviceUserId": …, "token": …, "baseUrl"?: …}')
    .option('--base-url <url>', 'where HiBob is (default: https://api.hibob.com)')
    .option('--ca-file <file>', 'certificates (PEM) to trust beside the usual ones');
}

export const placeOptions = z.object({ connection: z.string(), data: z.string().optional() });
export type PlaceOptions = z.infer<typeof placeOptions>;

export function addPlaceOptions(command: Command): Command {
  return command
    .option('--connection <name>', 'which connection, if there are several', 'default')
    .option('--data <dir>', 'the data folder (default: .hibob/data, or DATABASE_URL)');
}

export const selectionOptions = z.object({
  without: z.array(z.string()).default([]),
  anonymous: z.boolean().default(false),
  map: z.array(z.string()).default([]),
  field: z.array(z.string()).default([]),
  selection: z.string().optional(),
  everything: z.boolean().default(false),
});
export type SelectionOptions = z.infer<typeof selectionOptions>;

export function addSelectionOptions(command: Command): Command {
  return command
    .addOption(new Option('--without <items>', 'do not share: gender,birthDate,equity,names').argParser(commaList))
    .option('--anonymous', 'name nobody: no names, e-mails, birth dates; pseudonyms')
    .addOption(new Option('--map <target=field>', 'read a target from a field of your own').argParser(repeated))
    .addOption(new Option('--field <id>', 'share one more field, or ageBand').argParser(repeated))
    .option('--selection <file>', 'all of these from a JSON file {unselected, mapped, extra}')
    .option('--everything', 'forget an earlier selection (it is remembered for the connection)');
}

/** How a check asks. */
export const depthOptions = z.object({ deep: z.boolean().default(false), again: z.boolean().default(false) });
export type DepthOptions = z.infer<typeof depthOptions>;

export function addDepthOptions(command: Command): Command {
  return command
    .option('--deep', 'ask about everybody and everything that tells anything, at whatever cost')
    .option('--again', 'something was mended: where it does not show, wait 20 s and ask once more');
}

/** No field of a person tells that their equity changed: it is read of everyone every time, or when everything is read. */
export const equityTurns = ['always', 'weekly'] as const;

/** NaN where it is no number: the command says so in its own words. */
const number = z.string().transform(Number);

export const syncOptions = z.object({
  maxMissing: number,
  maxMissingPercent: number,
  mode: z.enum(askedModes),
  force: z.boolean().default(false),
  equity: z.enum(equityTurns),
});

export function commaList(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...text.split(',').map((item) => item.trim())].filter((item) => item !== '');
}

export function repeated(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

export type SyncOptions = z.infer<typeof syncOptions>;

export const exportOptions = z.object({
  format: z.enum(exportFormats),
  out: z.string().default('-'),
  table: z.array(z.string()).default([]),
  includeGone: z.boolean().default(false),
  asOf: z.string().optional(),
  validOn: z.string().optional(),
  changedSince: z.string().optional(),
});
export type ExportOptions = z.infer<typeof exportOptions>;

export const settingsOptions = z.object({ payBasis: z.enum([...payBases, 'unanswered']).optional() });
export type SettingsOptions = z.infer<typeof settingsOptions>;

export const captureOptions = z.object({
  show: z.string().optional(),
  out: z.string().default('capture.json'),
  check: z.string().optional(),
  deep: z.boolean().default(false),
  exactCounts: z.boolean().default(false),
  maskLabels: z.union([z.literal(true), z.array(z.string())]).optional(),
});
export type CaptureOptions = z.infer<typeof captureOptions>;

export const certificateOptions = z.object({ run: z.string().optional() });
export type CertificateOptions = z.infer<typeof certificateOptions>;

export const airbyteOptions = z.object({
  config: z.string().optional(),
  catalog: z.string().optional(),
  state: z.string().optional(),
});
export type AirbyteOptions = z.infer<typeof airbyteOptions>;

export const eraseOptions = z.object({ readmit: z.boolean().default(false) });
export type EraseOptions = z.infer<typeof eraseOptions>;

export const equityOptions = z.object({ dryRun: z.boolean().default(false) });
export type EquityOptions = z.infer<typeof equityOptions>;

export const driftOptions = z.object({ from: z.string().optional(), to: z.string().optional() });
export type DriftOptions = z.infer<typeof driftOptions>;

/** Which way *Read Employees* is turned as a whole. */
export const turnOptions = z.object({
  anonymous: z.boolean().optional(),
  named: z.boolean().optional(),
  everything: z.boolean().optional(),
});

export const serveOptions = z.object({
  host: z.string(),
  port: number,
  schedule: z.boolean().default(true),
  concurrency: number,
});
export type ServeOptions = z.infer<typeof serveOptions>;

export const workerOptions = z.object({ concurrency: number, host: z.string(), port: number.optional() });
export type WorkerOptions = z.infer<typeof workerOptions>;

export const backupOptions = z.object({ data: z.string().optional() });
export type BackupOptions = z.infer<typeof backupOptions>;
