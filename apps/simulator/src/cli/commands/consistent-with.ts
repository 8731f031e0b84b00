import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { consistentWith, type PastedAnswer, type PastedRequest } from '@hibob-kit/permissions';
import { z } from 'zod';
import type { CliCommand } from '../cli-command.ts';
import { consistentText } from './consistent-text.ts';
import { bad, good, misused } from './ended.ts';

/** A pasted answer of the real HiBob, its values taken out, and which setups could have given it. */
export const consistentWithCommand: CliCommand = {
  name: 'consistent-with',
  usage: 'consistent-with REQUEST.json RESPONSE.json [--json]',
  summary: 'lists the setups that could have given an answer of the real HiBob, and the request that tells them apart',
  options: ['--json'],
  examples: ['consistent-with request.json response.json', 'consistent-with --json request.json response.json'],
  run: async (args) => {
    const said = filesIn(args);
    if ('message' in said) return misused(said.message);
    const [request, answer] = await Promise.all([jsonAt(said.request), jsonAt(said.answer)]);
    if (request.kind === 'unreadable') return misused(request.message);
    if (answer.kind === 'unreadable') return misused(answer.message);
    const sent = requestIn(request.json);
    const came = answerIn(answer.json);
    if ('message' in sent) return misused(`${said.request}: ${sent.message}`);
    if ('message' in came) return misused(`${said.answer}: ${came.message}`);
    const consistent = consistentWith(sent, came);
    const end = consistent.kind === 'setups' ? good : bad;
    return end(said.json ? `${JSON.stringify(consistent, null, 2)}\n` : consistentText(consistent));
  },
};

const whole = z.strictObject({
  method: z.string().toUpperCase().default('POST'),
  path: z.string().startsWith('/').or(z.url()),
  body: z.unknown().optional(),
  headers: z.unknown().optional(),
});
const wholeAnswer = z.strictObject({
  status: z.int().min(100).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
});

/** The whole request, or the body of a people search alone. */
function requestIn(json: unknown): PastedRequest | { readonly message: string } {
  if (!isObject(json)) return { message: 'A request is an object: {"method", "path", "body"}.' };
  if (!('path' in json)) return { method: 'POST', path: '/v1/people/search', body: json };
  const read = whole.safeParse(json);
  if (!read.success) return { message: wrongIn(read.error) };
  const { method, path, body = null } = read.data;
  return { method, path, body };
}

/** The whole answer, or its body alone, which stands for 200. */
function answerIn(json: unknown): PastedAnswer | { readonly message: string } {
  if (!isObject(json) || !('status' in json)) return { status: 200, headers: {}, body: json };
  const read = wholeAnswer.safeParse(json);
  if (!read.success) return { message: wrongIn(read.error) };
  const { status, headers, body = null } = read.data;
  return { status, headers, body };
}

function wrongIn({ issues: [first] }: z.ZodError): string {
  return `${first?.path.join('.') || 'it'}: ${first?.message ?? 'not valid'}`;
}

function isObject(json: unknown): json is object {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

type Read =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'unreadable'; readonly message: string };

async function jsonAt(file: string): Promise<Read> {
  try {
    return { kind: 'json', json: JSON.parse(await readFile(file, 'utf8')) };
  } catch (error) {
    const isSyntax = error instanceof SyntaxError;
    return { kind: 'unreadable', message: isSyntax ? `${file} is not JSON.` : `${file} cannot be read.` };
  }
}

function filesIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [request, answer, ...more] = positionals;
    if (request === undefined || answer === undefined || more.length > 0)
      return { message: 'Name two files: hibob-simulator consistent-with REQUEST.json RESPONSE.json.' };
    return { request, answer, json: values.json };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
