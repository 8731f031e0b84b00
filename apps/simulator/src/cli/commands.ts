import type { CliCommand } from './cli-command.ts';
import { completionCommand } from './commands/completion.ts';
import { consistentWithCommand } from './commands/consistent-with.ts';
import { initCommand } from './commands/init.ts';
import { mcpCommand } from './commands/mcp.ts';
import { openapiCommand } from './commands/openapi.ts';
import { postmanCommand } from './commands/postman.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { replayCommand } from './commands/replay.ts';
import { schemaCommand } from './commands/schema.ts';
import { shrinkCommand } from './commands/shrink.ts';
import { validateCommand } from './commands/validate.ts';

export const commands: readonly CliCommand[] = [
  initCommand,
  validateCommand,
  schemaCommand,
  replayCommand,
  shrinkCommand,
  mcpCommand,
  openapiCommand,
  postmanCommand,
  completionCommand,
  consistentWithCommand,
  rebuildCommand,
];

/** What `hibob-simulator COMMAND --help` shows. */
export function commandHelp({ usage, summary, examples }: CliCommand): string {
  const sentence = `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
  const lines = examples.map((example) => `  hibob-simulator ${example}`);
  return [`Usage: hibob-simulator ${usage}`, '', sentence, '', 'Examples:', ...lines, ''].join('\n');
}
