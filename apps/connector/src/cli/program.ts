import { shells } from '@hibob-kit/command-line';
import { Argument, Command, Option } from 'commander';
import type { z } from 'zod';
import { outTables } from '../out/columns.ts';
import { exportFormats } from '../out/format.ts';
import { payBases } from '../store/norms.ts';
import { askedModes } from '../sync/mode.ts';
import type { Trouble } from '../trouble.ts';
import { version } from '../version.ts';
import { airbyteActions, airbyteCommand } from './commands/airbyte.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { certificateCommand } from './commands/certificate.ts';
import { checkCommand } from './commands/check.ts';
import { completionCommand } from './commands/completion.ts';
import { equityCommand } from './commands/equity.ts';
import { eraseCommand } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { newKeyCommand } from './commands/keys.ts';
import { serveCommand } from './commands/serve.ts';
import { settingsCommand } from './commands/settings.ts';
import { syncCommand } from './commands/sync.ts';
import { workerCommand } from './commands/worker.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-codes.ts';
import { examples, generalHelp } from './help-texts.ts';
import {
  addCredentialOptions,
  addDepthOptions,
  addMarkdownOption,
  addOutputOptions,
  addPlaceOptions,
  addSelectionOptions,
  airbyteOptions,
  backupOptions,
  certificateOptions,
  credentialOptions,
  depthOptions,
  equityOptions,
  equityTurns,
  eraseOptions,
  exportOptions,
  outputOptions,
  placeOptions,
  repeated,
  selectionOptions,
  serveOptions,
  settingsOptions,
  syncOptions,
  workerOptions,
} from './options.ts';
import { addSetupCommands } from './setup-program.ts';

/** What the arguments ask for, ready to be carried out. */
export interface Order {
  readonly output: z.output<typeof outputOptions>;
  readonly action: (context: Context) => Promise<ExitCode | Trouble>;
}

/** The commands and their options. What they do stands in `commands/`. */
export function program(give: (order: Order) => void): Command {
  const order = (raw: object, action: Order['action']) => give({ output: outputOptions.parse(raw), action });
  const top = new Command('hibob-connector')
    .description(
      'Connects to HiBob, says which box to tick, and syncs jobs, pay, equity and history.\nNever writes to HiBob.',
    )
    .version(version)
    .addHelpText('after', generalHelp);

  const orderOptions = credentialOptions.extend(placeOptions.shape).extend(selectionOptions.shape);

  const check = top.command('check').description('say what HiBob lets us read, and which box mends what is missing');
  for (const add of [addDepthOptions, addCredentialOptions, addSelectionOptions, addPlaceOptions]) add(check);
  for (const add of [addOutputOptions, addMarkdownOption]) add(check);
  check
    .addHelpText(
      'after',
      examples('check', 'check --again', 'check --deep', 'check --without gender,birthDate', 'check --json --quiet'),
    )
    .action((raw) =>
      order(raw, (context) => checkCommand(context, orderOptions.extend(depthOptions.shape).parse(raw))),
    );

  addSetupCommands(top, order);

  const sync = top.command('sync').description('check, then read everything selected and store it');
  for (const add of [addCredentialOptions, addSelectionOptions, addPlaceOptions]) add(sync);
  sync
    .addOption(
      new Option('--mode <mode>', 'everything; whoever changed; or everything once a week')
        .choices(askedModes)
        .default('full'),
    )
    .addOption(
      new Option('--equity <turn>', 'between two full readings too, or left to them')
        .choices(equityTurns)
        .default('always'),
    )
    .option('--force', 'go on where the guard would stop; what it says is kept with the run')
    .option('--max-missing <people>', 'the guard stops only if more people than this are missing', '5')
    .option('--max-missing-percent <percent>', '… and more than this share of those last seen', '5');
  addOutputOptions(sync)
    .addHelpText('after', examples('sync', 'sync --anonymous', 'sync --mode auto --equity weekly', 'sync --force'))
    .action((raw) => order(raw, (context) => syncCommand(context, orderOptions.extend(syncOptions.shape).parse(raw))));

  const exporting = top.command('export').description('write what was synced as files');
  exporting
    .addOption(new Option('--format <format>', 'how to write').choices(exportFormats).default('jsonl'))
    .option('--out <dir>', 'one file per table into this folder; - for standard output', '-')
    .addOption(new Option('--table <name>', `only this one: ${outTables.join(', ')}`).argParser(repeated))
    .option('--as-of <moment>', 'what was known then: 2026-03-01 (its end), or 2026-03-01T09:00:00Z')
    .option('--valid-on <day>', 'what holds on that day and follows from it (default: today, and rows of all days)')
    .option('--changed-since <moment>', 'only what was recorded or taken back after it')
    .option('--include-gone', 'also what HiBob no longer shows; recordedTo and presence say so');
  for (const add of [addPlaceOptions, addOutputOptions]) add(exporting);
  exporting
    .addHelpText(
      'after',
      examples(
        'export --format parquet --out pay',
        'export --table pay_snapshot --valid-on 2026-03-01',
        'export --table base_pay --as-of 2026-03-01 > believed-then.jsonl',
      ),
    )
    .action((raw) =>
      order(raw, (context) => exportCommand(context, exportOptions.extend(placeOptions.shape).parse(raw))),
    );

  const settings = top
    .command('settings')
    .description('show or answer what HiBob does not tell: asked once per connection');
  settings.addOption(
    new Option(
      '--pay-basis <basis>',
      'pay of part-timers in HiBob: what they get, or what full-time work gives',
    ).choices([...payBases, 'unanswered']),
  );
  for (const add of [addPlaceOptions, addOutputOptions]) add(settings);
  settings
    .addHelpText('after', examples('settings', 'settings --pay-basis actual'))
    .action((raw) =>
      order(raw, (context) => settingsCommand(context, settingsOptions.extend(placeOptions.shape).parse(raw))),
    );

  const certificate = top
    .command('certificate')
    .description('say how complete a sync was, with a checksum to hold it to');
  certificate.option('--run <id>', 'that of an earlier sync (default: the last one)');
  for (const add of [addPlaceOptions, addOutputOptions]) add(certificate);
  certificate
    .addHelpText('after', examples('certificate', 'certificate --json'))
    .action((raw) =>
      order(raw, (context) => certificateCommand(context, certificateOptions.extend(placeOptions.shape).parse(raw))),
    );

  const equity = top.command('equity').description('take equity grants from a CSV file instead of from HiBob');
  equity
    .argument('<file>', 'a header and one grant a row; each upload takes the place of the one before')
    .option('--dry-run', 'only look for mistakes');
  for (const add of [addPlaceOptions, addOutputOptions]) add(equity);
  equity
    .addHelpText('after', examples('equity grants.csv --dry-run', 'equity grants.csv'))
    .action((file, raw) =>
      order(raw, (context) => equityCommand(context, file, equityOptions.extend(placeOptions.shape).parse(raw))),
    );

  const erase = top.command('erase').description('forget a person for good; they are not read again');
  erase
    .argument('<employee-id>', 'HiBob’s own id, as exports show it; a pseudonym of an anonymous connection')
    .option('--readmit', 'the opposite: the next sync may read an erased person again');
  for (const add of [addPlaceOptions, addOutputOptions]) add(erase);
  erase
    .addHelpText('after', examples('erase 3980342332732998001', 'erase 3980342332732998001 --readmit'))
    .action((id, raw) =>
      order(raw, (context) => eraseCommand(context, id, eraseOptions.extend(placeOptions.shape).parse(raw))),
    );

  const airbyte = top.command('airbyte').description('speak Airbyte’s protocol on stdout, as a source in a pipeline');
  airbyte
    .addArgument(new Argument('<action>', 'what Airbyte asks for').choices(airbyteActions))
    .option('--config <file>', 'Airbyte’s configuration: check, read')
    .option('--catalog <file>', 'the configured catalogue: read')
    .option('--state <file>', 'the states of the last read');
  for (const add of [addPlaceOptions, addOutputOptions]) add(airbyte);
  airbyte
    .addHelpText('after', examples('airbyte spec', 'airbyte read --config c.json --catalog k.json --state s.json'))
    .action((action, raw) =>
      order(raw, (context) => airbyteCommand(context, action, airbyteOptions.extend(placeOptions.shape).parse(raw))),
    );

  const serve = top.command('serve').description('run the connector’s HTTP server');
  serve
    .option('--host <address>', 'where to listen; anything but loopback opens it to the network', '127.0.0.1')
    .option('--port <port>', 'port to listen on; 0 takes any free one', '4020')
    .option('--no-schedule', 'only answer; leave scheduled work to `worker` processes')
    .option('--concurrency <n>', 'how many scheduled syncs run at the same time', '2');
  for (const add of [addCredentialOptions, addPlaceOptions, addOutputOptions]) add(serve);
  serve
    .addHelpText('after', examples('serve', 'serve --port 0 --json', 'serve --data /var/lib/hibob'))
    .action((raw) =>
      order(raw, (context) =>
        serveCommand(context, serveOptions.extend(credentialOptions.shape).extend(placeOptions.shape).parse(raw)),
      ),
    );

  const worker = top.command('worker').description('do scheduled work beside serve, on the same PostgreSQL');
  worker
    .option('--concurrency <n>', 'how many syncs run at the same time', '2')
    .option('--host <address>', 'where its probes listen', '127.0.0.1')
    .option('--port <port>', 'answer /healthz, /readyz and /metrics here (default: nowhere)')
    .option('--ca-file <file>', 'certificates (PEM) to trust beside the usual ones');
  addOutputOptions(worker)
    .addHelpText('after', examples('worker', 'worker --concurrency 4 --port 4021'))
    .action((raw) =>
      order(raw, (context) =>
        workerCommand(context, workerOptions.extend(credentialOptions.pick({ caFile: true }).shape).parse(raw)),
      ),
    );

  top
    .command('completion')
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'which one').choices(shells))
    .addHelpText('after', examples('completion bash >> ~/.bashrc', 'completion zsh >> ~/.zshrc'))
    .action((shell, raw) => order(raw, (context) => completionCommand(context, shell, top)));

  const data = '--data <dir>';
  const backup = top.command('backup').description('write all that the database holds into one file');
  backup.argument('<file>', 'gzip; readable by this user only').option(data, 'the data folder (.hibob/data)');
  addOutputOptions(backup)
    .addHelpText('after', examples('backup hibob-2026-11-28.gz'))
    .action((file, raw) => order(raw, (context) => backupCommand(context, file, backupOptions.parse(raw))));

  const restore = top.command('restore').description('put a backup into an empty database of either kind');
  restore.argument('<file>', 'what `backup` wrote').option(data, 'the data folder (.hibob/data)');
  addOutputOptions(restore)
    .addHelpText('after', examples('restore hibob-2026-11-28.gz --data new'))
    .action((file, raw) => order(raw, (context) => restoreCommand(context, file, backupOptions.parse(raw))));

  const keys = top.command('keys').description('make a key that seals tokens at rest');
  addOutputOptions(keys.command('new').description('for HIBOB_CONNECTOR_KEYS').argument('[id]', 'what to call it'))
    .addHelpText('after', examples('keys new', 'keys new key-2'))
    .action((id, raw) => order(raw, (context) => newKeyCommand(context, id)));

  return top;
}
