import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, test } from 'vitest';
import { createSimulator } from '../src/index.ts';
import { mcpServer } from '../src/mcp/mcp-server.ts';
import { checkWith } from '../src/mcp/run-check.ts';

async function assistant() {
  const [mine, theirs] = InMemoryTransport.createLinkedPair();
  await mcpServer({ simulator: createSimulator(), url: 'http://127.0.0.1:4010' }).connect(theirs);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(mine);
  return { client, call: callsOf(client) };
}

function callsOf(client: Client) {
  // biome-ignore lint/suspicious/noExplicitAny: what a tool answers is looked into key by key
  return async (name: string, input: Record<string, unknown>): Promise<{ wrong: boolean; body: any }> => {
    const { content, isError } = await client.callTool({ name, arguments: input });
    const [first] = content as readonly { text: string }[];
    return { wrong: isError === true, body: JSON.parse(first?.text ?? 'null') };
  };
}

describe('the tools of an assistant', () => {
  test('are six, each with a description and a shape', async () => {
    const { client } = await assistant();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'list_scenarios',
      'start_company',
      'send_request',
      'explain',
      'apply_fix',
      'run_check',
    ]);
    expect(
      tools.every(({ description = '', inputSchema }) => description.length > 40 && inputSchema.type === 'object'),
    ).toBe(true);
  });

  test('work a case: find the scenario, see what is missing, have it explained, apply the fix, see it', async () => {
    const { call } = await assistant();
    const found = await call('list_scenarios', { search: 'home missing' });
    expect(found.body.map(({ id }: { id: string }) => id)).toContain('home-missing');

    const { body: company } = await call('start_company', { scenario: 'home-missing', employees: 10 });
    expect([company.url, company.employees]).toEqual(['http://127.0.0.1:4010', 10]);
    const [{ id: serviceUserId }] = company.serviceUsers;
    const asked = { serviceUserId, body: { fields: ['root.id', 'home.legalGender'] } };
    const first = await call('send_request', asked);
    expect([first.body.status, first.body.body.employees[0].home]).toEqual([200, undefined]);

    const [{ id: employee }] = first.body.body.employees;
    const explained = await call('explain', {
      company: company.id,
      explainId: first.body.explainId,
      employee,
      field: 'home.legalGender',
    });
    expect(explained.body.outcome).toBe('hidden');
    const [fix] = explained.body.fixes;
    expect(await call('apply_fix', { company: company.id, changes: fix.changes })).toMatchObject({ wrong: false });

    const again = await call('send_request', asked);
    expect(again.body.body.employees.filter((one: object) => 'home' in one).length).toBeGreaterThan(0);
  });

  test('say what is wrong and what to do', async () => {
    const { call } = await assistant();
    expect(await call('start_company', { scenario: 'home-mising' })).toEqual({
      wrong: true,
      body: {
        error: 'No scenario is called home-mising.',
        fix: 'Did you mean home-missing?',
        path: 'scenario',
        nearest: 'home-missing',
      },
    });
    expect(await call('send_request', { serviceUserId: 'SERVICE-1' })).toEqual({
      wrong: true,
      body: {
        error: 'No service user SERVICE-1 was started here.',
        fix: 'Start a company, and take the id of one of its service users.',
      },
    });
    expect((await call('run_check', { serviceUserId: 'SERVICE-1' })).body.error).toBe(
      'No service user SERVICE-1 was started here.',
    );
    expect((await call('explain', { company: 'nobody-1' })).body.error).toBe('There is no company nobody-1.');
  });

  test('say how to get a connector where there is none', async () => {
    const [mine, theirs] = InMemoryTransport.createLinkedPair();
    const runCheck = checkWith(['there-is-no-such-program']);
    await mcpServer({ simulator: createSimulator(), url: 'http://127.0.0.1:4010', runCheck }).connect(theirs);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(mine);
    const call = callsOf(client);
    const { body: company } = await call('start_company', { scenario: 'home-missing', employees: 5 });
    expect(await call('run_check', { serviceUserId: company.serviceUsers[0].id })).toEqual({
      wrong: true,
      body: {
        error: 'hibob-connector could not be run here, or did not answer with a report.',
        fix: 'Install it where this server is started: npm install --save-dev hibob-connector.',
      },
    });
  });

  test('cut an answer that would fill an assistant’s memory', async () => {
    const { call } = await assistant();
    const { body: company } = await call('start_company', { scenario: 'all-rights', employees: 100 });
    const { body } = await call('send_request', { serviceUserId: company.serviceUsers[0].id, body: {} });
    expect(body.body).toMatch(/ … and \d+ characters more$/);
  });
});

test('hibob-simulator mcp speaks over stdin and stdout, and opens a port for programs', async () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', main, 'mcp'],
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  const { body: company } = await callsOf(client)('start_company', { scenario: 'guide-complete', employees: 3 });
  const health = await fetch(`${company.url}/_sim/v1/health`);
  expect(JSON.parse(await health.text())).toMatchObject({ status: 'ok', companies: 1 });
  await client.close();
});
