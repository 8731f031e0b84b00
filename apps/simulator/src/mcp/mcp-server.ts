import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { didYouMean, nearestNames } from '../nearest.ts';
import type { Simulator } from '../simulator.ts';
import { version } from '../version.ts';
import { type Asking, askHibob } from './ask-hibob.ts';
import { type ControlAnswer, controlOf } from './control-door.ts';
import { checkWith, type RunCheck } from './run-check.ts';
import * as shapes from './tool-shapes.ts';

/** Where programs reach the same simulator; null: no port is open. */
export interface McpDoor {
  readonly simulator: Simulator;
  readonly url: string | null;
  readonly runCheck?: RunCheck;
}

const instructions =
  'A fake HiBob. Start a company from a scenario, send requests as its service user, and let explain say why something is not in an ' +
  'answer: HiBob answers a missing permission with silence, status 200 and an absent field. A fix of an explanation can be applied.';

/** The tools an assistant works a case with. Each is a call of the control API, or a request as a service user sends it. */
export function mcpServer({ simulator, url, runCheck = checkWith() }: McpDoor): McpServer {
  const control = controlOf(simulator);
  /** Credentials of the companies started here, which the control API shows once. */
  const tokens = new Map<string, string>();
  const server = new McpServer({ name: 'hibob-simulator', version }, { instructions });

  server.registerTool(
    'list_scenarios',
    {
      title: 'List scenarios',
      description: 'Lists setups to start a company from: what the customer did, and the id that start_company takes.',
      inputSchema: shapes.listScenarios,
      annotations: { readOnlyHint: true },
    },
    async ({ search }) => said(await control('GET', '/scenarios'), (body) => shapes.scenariosWith(body, search)),
  );

  server.registerTool(
    'start_company',
    {
      title: 'Start a company',
      description:
        'Starts a company and answers its id, service users with tokens, and the URL a program can call it at.',
      inputSchema: shapes.startCompany,
    },
    async (input) => {
      const started = await control('POST', '/companies', input);
      if (started.status === 201) for (const [id, token] of shapes.credentialsIn(started.body)) tokens.set(id, token);
      return said(started, (body) => shapes.companyAt(body, url));
    },
  );

  server.registerTool(
    'send_request',
    {
      title: 'Send a request',
      description:
        'Asks HiBob’s API of a company as one of its service users, and answers status, headers, body and explainId for explain.',
      inputSchema: shapes.sendRequest,
    },
    async (asked: Asking) => {
      const token = tokens.get(asked.serviceUserId);
      if (token === undefined) return stranger(asked.serviceUserId, [...tokens.keys()]);
      return text(await askHibob(simulator, asked, token));
    },
  );

  server.registerTool(
    'explain',
    {
      title: 'Explain an answer',
      description:
        'Says why an employee, a field or a table row is, or is not, in an answer: every permission group, what decides, and the smallest fixes.',
      inputSchema: shapes.explain,
      annotations: { readOnlyHint: true },
    },
    async ({ company, explainId, ...asked }) =>
      said(await control('POST', `/companies/${encodeURIComponent(company)}/explain`, { id: explainId, ...asked })),
  );

  server.registerTool(
    'apply_fix',
    {
      title: 'Apply a fix',
      description:
        'Applies the changes of one fix of an explanation to the company, all or none. Then send the request again.',
      inputSchema: shapes.applyFix,
    },
    async ({ company, changes }) =>
      said(await control('POST', `/companies/${encodeURIComponent(company)}/explain/apply`, { changes })),
  );

  server.registerTool(
    'run_check',
    {
      title: 'Run the connector’s check',
      description:
        'Has hibob-connector check a service user, as an integration would: what it cannot read, why, and which box to tick. Takes some seconds.',
      inputSchema: shapes.runCheck,
      annotations: { readOnlyHint: true },
    },
    async ({ serviceUserId }) => {
      const token = tokens.get(serviceUserId);
      if (token === undefined) return stranger(serviceUserId, [...tokens.keys()]);
      if (url === null) return failed({ error: 'No port is open for the connector.', fix: 'Start with --port.' });
      const checked = await runCheck({ url, serviceUserId, token });
      return checked.kind === 'report' ? text(checked.report) : failed({ error: checked.error, fix: checked.fix });
    },
  );

  return server;
}

function stranger(serviceUserId: string, known: readonly string[]): CallToolResult {
  const fix =
    didYouMean(nearestNames(serviceUserId, known)) ?? 'Start a company, and take the id of one of its service users.';
  return failed({ error: `No service user ${serviceUserId} was started here.`, fix });
}

function said(answer: ControlAnswer, shown: (body: unknown) => unknown = (body) => body): CallToolResult {
  return answer.status < 400 ? text(shown(answer.body)) : failed(answer.body);
}

function text(value: unknown): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(value) }] };
}

/** What is wrong and what to do, so that an assistant can try again. */
function failed(body: unknown): CallToolResult {
  return { ...text(body), isError: true };
}
