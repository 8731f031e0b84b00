import type { Command } from 'commander';
import type { SelectionChange } from '../setup/change-selection.ts';
import type { Trouble } from '../trouble.ts';
import { captureCommand } from './commands/capture.ts';
import { driftCommand, historyCommand } from './commands/drift.ts';
import { excessCommand } from './commands/excess.ts';
import { checkFieldCommand, discoverCommand } from './commands/fields.ts';
import { planCommand } from './commands/plan.ts';
import { changeCommand, mappingFrom, readEmployeesCommand } from './commands/read-employees.ts';
import {
  addCredentialOptions,
  addMarkdownOption,
  addOutputOptions,
  addPlaceOptions,
  addSelectionOptions,
  captureOptions,
  credentialOptions,
  driftOptions,
  placeOptions,
  selectionOptions,
  turnOptions,
} from './options.ts';
import type { Order } from './program.ts';

type Give = (raw: object, action: Order['action']) => void;

const setupOptions = credentialOptions.extend(placeOptions.shape).extend(selectionOptions.shape);
const changeOptions = credentialOptions.extend(placeOptions.shape);

/** The commands around a check: what is shared, the group to make, finding a field, what changed. */
export function addSetupCommands(top: Command, give: Give): void {
  addReading(top, 'plan', 'the permission group to make, before or after connecting')
    .addHelpText('after', example('plan --without equity', 'plan --anonymous --markdown'))
    .action((raw) => give(raw, (context) => planCommand(context, setupOptions.parse(raw))));

  addReading(top, 'read-employees', 'what is shared: what for, what it costs, what is lost without')
    .addHelpText('after', example('read-employees'))
    .action((raw) => give(raw, (context) => readEmployeesCommand(context, setupOptions.parse(raw))));

  addChange(top, 'select [names...]', 'share items or fields')
    .option('--anonymous', 'name nobody: no names, e-mails, birth dates; pseudonyms')
    .option('--named', 'the opposite of --anonymous')
    .option('--everything', 'as it was before anything was chosen')
    .addHelpText('after', example('select ageBand', 'select work.department custom.category_1.field_2'))
    .action((names: string[], raw) =>
      give(raw, (context) =>
        changeCommand(context, changeOptions.parse(raw), 'select', { select: names, ...turnFrom(raw) }),
      ),
    );
  addChange(top, 'unselect <names...>', 'do not share items or fields')
    .addHelpText('after', example('unselect gender birthDate', 'unselect employee.orgLevel'))
    .action((names: string[], raw) => giveChange(raw, 'unselect', { unselect: names }));
  addChange(top, 'map <pairs...>', 'read a target from a field of your own: TARGET=FIELD')
    .addHelpText('after', example('map level=work.custom.field_1712345678901'))
    .action((pairs: string[], raw) => giveChange(raw, 'map', mappingFrom(pairs)));
  addChange(top, 'unmap <targets...>', 'read targets from HiBob’s own fields again')
    .addHelpText('after', example('unmap level'))
    .action((targets: string[], raw) => giveChange(raw, 'unmap', { unmap: targets }));

  addReading(top, 'discover', 'list the company’s fields, or find one by its label')
    .argument('[text]', 'the label, or something near it')
    .addHelpText('after', example('discover', 'discover "benefits eligible"'))
    .action((text: string | undefined, raw) =>
      give(raw, (context) => discoverCommand(context, setupOptions.parse(raw), text)),
    );
  addReading(top, 'check-field', 'ask HiBob for one field, with one request')
    .argument('<id>', 'the id of the field; discover finds it')
    .addHelpText('after', example('check-field home.legalGender'))
    .action((id: string, raw) => give(raw, (context) => checkFieldCommand(context, setupOptions.parse(raw), id)));

  addReading(top, 'excess', 'what is granted beyond the plan, asked of a few people')
    .addHelpText('after', example('excess', 'excess --markdown'))
    .action((raw) => give(raw, (context) => excessCommand(context, setupOptions.parse(raw))));

  const capture = top
    .command('capture')
    .description('write a file without anybody’s data, to rebuild the setup')
    .option('--out <file>', 'where to write it; - for standard output', 'capture.json')
    .option('--show <file>', 'only print what such a file holds, for approval')
    .option('--check <check>', 'of a check of the past, from what was kept: its id, or a day')
    .option('--deep', 'of a check of everybody and everything that tells anything, at whatever cost')
    .option('--mask-labels [labels...]', 'leave out all of the company’s words, or those named')
    .option('--exact-counts', 'also how few they are, where they are less than five');
  for (const add of [addCredentialOptions, addSelectionOptions, addPlaceOptions, addOutputOptions]) add(capture);
  capture
    .addHelpText(
      'after',
      example(
        'capture',
        'capture --mask-labels --out for-support.json',
        'capture --mask-labels "Bonus scheme" Unions',
        'capture --check 2026-11-01',
        'capture --show capture.json',
      ),
    )
    .action((raw) =>
      give(raw, (context) => captureCommand(context, setupOptions.extend(captureOptions.shape).parse(raw))),
    );

  const history = top.command('history').description('the checks so far, newest first');
  for (const add of [addPlaceOptions, addOutputOptions, addMarkdownOption]) add(history);
  history
    .addHelpText('after', example('history', 'history --markdown'))
    .action((raw) => give(raw, (context) => historyCommand(context, placeOptions.parse(raw))));

  const drift = top
    .command('drift')
    .description('what was taken away or added in HiBob between two checks')
    .option('--from <check>', 'id of a check, or a day: the last check until then')
    .option('--to <check>', 'the same; the newest check unless said');
  for (const add of [addPlaceOptions, addOutputOptions, addMarkdownOption]) add(drift);
  drift
    .addHelpText('after', example('drift', 'drift --from 2026-10-01 --markdown'))
    .action((raw) => give(raw, (context) => driftCommand(context, driftOptions.extend(placeOptions.shape).parse(raw))));

  function giveChange(raw: object, command: string, change: SelectionChange | Trouble): void {
    give(raw, (context) => changeCommand(context, changeOptions.parse(raw), command, change));
  }
}

function addReading(top: Command, name: string, description: string): Command {
  const command = top.command(name).description(description);
  for (const add of [addCredentialOptions, addSelectionOptions, addPlaceOptions, addOutputOptions, addMarkdownOption]) {
    add(command);
  }
  return command;
}

function addChange(top: Command, name: string, description: string): Command {
  const command = top.command(name).description(description);
  for (const add of [addCredentialOptions, addPlaceOptions, addOutputOptions, addMarkdownOption]) add(command);
  return command;
}

function turnFrom(raw: object): SelectionChange {
  const { anonymous, named, everything } = turnOptions.parse(raw);
  return { anonymous: anonymous ? true : named ? false : undefined, reset: everything };
}

function example(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  hibob-connector ${line}`).join('\n')}`;
}
