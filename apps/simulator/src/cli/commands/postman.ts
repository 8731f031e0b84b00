import type { CliCommand } from '../cli-command.ts';
import { good, misused } from './ended.ts';

export const postmanCommand: CliCommand = {
  name: 'postman',
  usage: 'postman',
  summary: 'prints a collection of HiBob’s API for Postman, which Bruno and Insomnia import too',
  options: [],
  examples: ['postman > hibob.postman_collection.json'],
  run: async (args) => {
    if (args.length > 0)
      return misused('postman takes nothing: hibob-simulator postman > hibob.postman_collection.json.');
    const { postmanCollection } = await import('../../description/postman-collection.ts');
    return good(`${JSON.stringify(postmanCollection(), null, 2)}\n`);
  },
};
