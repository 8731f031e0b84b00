import { Agent, fetch } from 'undici';
import { z } from 'zod';
import type { CheckReport } from '../check/check.ts';
import type { Worker } from '../connector.ts';
import type { EquityUpload } from '../equity/upload-equity.ts';
import type { Certificate } from '../out/certificate.ts';
import type { ConnectionSettings } from '../outlet.ts';
import type { Progress } from '../sync/progress.ts';
import { type Trouble, type TroubleCode, trouble, troubles } from '../trouble.ts';
import type { Job, SyncJob, SyncResult } from '../work.ts';
import { setupCalls } from './remote-setup.ts';

/** A running server with the same data folder, asked to do the work in our stead. */
export function remoteWorker(url: string, apiKey: string): Worker & { readonly close: () => Promise<void> } {
  // A sync may wait for minutes between two lines; and a proxy never stands before our own machine.
  const dispatcher = new Agent({ bodyTimeout: 0, headersTimeout: 0 });
  const silent = trouble(
    'data-folder-held',
    `The server at ${url} has the data folder but does not answer.`,
    'Stop it, or use another folder with --data DIR.',
  );

  async function call(path: string, accept: string, body?: object, method = 'POST') {
    const send = { method, body: JSON.stringify(body) };
    const headers = { authorization: `Bearer ${apiKey}`, accept, 'content-type': 'application/json' };
    return fetch(`${url}/v1/connections/${path}`, { ...(body && send), headers, dispatcher });
  }

  /** The answer is our own server's, of the type the same function gives here. */
  async function work<T>(path: string, body: object, onProgress: (progress: Progress) => void): Promise<T | Trouble> {
    try {
      const response = await call(path, 'application/x-ndjson', body);
      if (response.status >= 400 || response.body === null) return troubleIn(await response.text());
      for await (const line of linesOf(response.body)) {
        const message = JSON.parse(line) as { progress?: Progress; result?: T };
        if (message.progress !== undefined) onProgress(message.progress);
        else return message.result ?? troubleIn(line);
      }
      return silent;
    } catch {
      return silent;
    }
  }

  /** One JSON answer, of the type the same function gives here. */
  async function answer<T>(method: string, path: string, body?: object): Promise<T | Trouble> {
    try {
      const response = await call(path, 'application/json', body, method);
      const text = await response.text();
      return response.status >= 400 ? troubleIn(text) : (JSON.parse(text) as T);
    } catch {
      return silent;
    }
  }

  return {
    check: (name, job) => {
      const order = { ...orderOf(job), ...(job.deep && { deep: true }), ...(job.again && { again: true }) };
      return work<CheckReport>(`${encodeURIComponent(name)}/checks`, order, job.onProgress);
    },
    sync: (name, job: SyncJob) => {
      const { limits, mode, force, equityWeekly } = job;
      const order = { ...orderOf(job), limits, mode, force, equityWeekly };
      return work<SyncResult>(`${encodeURIComponent(name)}/syncs`, order, job.onProgress);
    },
    exportTable: async (name, { table, format, includeGone, ...moments }) => {
      try {
        const given = Object.entries(moments).filter((entry): entry is [string, string] => entry[1] !== null);
        const query = new URLSearchParams([['format', format], ['gone', String(includeGone)], ...given]);
        const path = `${encodeURIComponent(name)}/export/${table}?${query}`;
        const response = await call(path, '*/*');
        if (response.status >= 400 || response.body === null) return troubleIn(await response.text());
        return response.body;
      } catch {
        return silent;
      }
    },
    certificate: async (name, runId) => {
      try {
        const query = runId === null ? '' : `?${new URLSearchParams({ run: runId })}`;
        const response = await call(`${encodeURIComponent(name)}/certificate${query}`, '*/*');
        const text = await response.text();
        return response.status >= 400 ? troubleIn(text) : (JSON.parse(text) as Certificate);
      } catch {
        return silent;
      }
    },
    uploadEquity: async (name, csv, dryRun) => {
      try {
        const response = await call(`${encodeURIComponent(name)}/equity`, '*/*', { csv, dryRun });
        const text = await response.text();
        return response.status >= 400 ? troubleIn(text) : (JSON.parse(text) as EquityUpload);
      } catch {
        return silent;
      }
    },
    settings: async (name, change) => {
      try {
        const response = await call(`${encodeURIComponent(name)}/settings`, '*/*', change, 'PATCH');
        const text = await response.text();
        return response.status >= 400 ? troubleIn(text) : (JSON.parse(text) as ConnectionSettings);
      } catch {
        return silent;
      }
    },
    erase: (name, employeeId) => answer('POST', `${encodeURIComponent(name)}/erasures`, { employeeId }),
    readmit: (name, employeeId) => answer('POST', `${encodeURIComponent(name)}/erasures/readmit`, { employeeId }),
    erasures: (name) => answer('GET', `${encodeURIComponent(name)}/erasures`),
    ...setupCalls(answer),
    close: () => dispatcher.close(),
  };
}

function orderOf({ credentials, selection }: Job): object {
  return { ...(credentials && { credentials }), ...(selection && { selection }) };
}

const errorSchema = z.object({
  error: z.object({
    code: z.custom<TroubleCode>((code) => typeof code === 'string' && code in troubles),
    message: z.string(),
    fix: z.string(),
  }),
});

function troubleIn(text: string): Trouble {
  const { code, message, fix } = errorSchema.parse(JSON.parse(text)).error;
  return trouble(code, message, fix);
}

async function* textOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of body) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textOf(body)) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
