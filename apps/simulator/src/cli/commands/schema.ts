import { companyFileJsonSchema } from '@hibob-kit/scenarios';
import type { CliCommand } from '../cli-command.ts';
import { good, misused } from './ended.ts';

export const schemaCommand: CliCommand = {
  name: 'schema',
  usage: 'schema',
  summary: 'prints the JSON Schema of company files, for editors',
  options: [],
  examples: ['schema > company-file.schema.json'],
  run: async (args) =>
    args.length > 0
      ? misused('schema takes nothing: hibob-simulator schema > company-file.schema.json.')
      : good(`${JSON.stringify(companyFileJsonSchema(), null, 2)}\n`),
};
