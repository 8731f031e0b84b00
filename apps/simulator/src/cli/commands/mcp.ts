import { parseArgs } from 'node:util';
import type { CliCommand, Ended } from '../cli-command.ts';
import { good, misused } from './ended.ts';

export const mcpCommand: CliCommand = {
  name: 'mcp',
  usage: 'mcp [--port NUMBER]',
  summary: 'serves the tools of an assistant over stdin and stdout (Model Context Protocol), and HiBob on a port',
  options: ['--port'],
  examples: ['mcp', 'mcp --port 4010'],
  run: async (args, { say }) => {
    const said = portIn(args);
    if ('message' in said) return misused(said.message);
    const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
    const { mcpServer } = await import('../../mcp/mcp-server.ts');
    const { createSimulator } = await import('../../simulator.ts');
    const { listen } = await import('../../listen.ts');
    const simulator = createSimulator();
    const listening = await listen(simulator, { port: said.port, host: '127.0.0.1' }).catch(() => null);
    if (!listening) return notListening(said.port);
    say(`HiBob simulator on ${listening.url}, tools on stdin and stdout.`);
    const server = mcpServer({ simulator, url: listening.url });
    const ended = new Promise<void>((resolve) => {
      server.server.onclose = resolve;
      process.stdin.once('end', resolve);
    });
    await server.connect(new StdioServerTransport());
    await ended;
    await server.close();
    await listening.close();
    return good('');
  },
};

function portIn(args: readonly string[]): { readonly port: number } | { readonly message: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '0' } } });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    return port <= 65_535 ? { port } : { message: 'A port is a number from 0 to 65535.' };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

function notListening(port: number): Ended {
  return { exitCode: 1, stdout: '', stderr: `hibob-simulator: Port ${port} on 127.0.0.1 cannot be opened.\n` };
}
