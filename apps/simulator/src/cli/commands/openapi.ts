import type { CliCommand } from '../cli-command.ts';
import { good, misused } from './ended.ts';

export const openapiCommand: CliCommand = {
  name: 'openapi',
  usage: 'openapi',
  summary: 'prints HiBob’s API, as far as the simulator has it, as an OpenAPI 3.1 document',
  options: [],
  examples: ['openapi > hibob.openapi.json'],
  run: async (args) => {
    if (args.length > 0) return misused('openapi takes nothing: hibob-simulator openapi > hibob.openapi.json.');
    const { hibobOpenApi } = await import('../../description/hibob-openapi.ts');
    return good(`${JSON.stringify(hibobOpenApi(), null, 2)}\n`);
  },
};
