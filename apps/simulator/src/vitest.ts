import { test as base } from 'vitest';
import type { BobCompany, Company, Expected, JournalEntry, Verified } from './client/shapes.ts';
import { type ControlClient, createControlClient } from './client.ts';
import { listen } from './listen.ts';
import { createSimulator, type SimulatorOptions } from './published.ts';

export type { BobCompany, Company, Expected, JournalEntry };

/** A fake HiBob with a company of a test's own. */
export interface Bob {
  /** The base for a client that speaks to HiBob over the network. */
  readonly url: string;
  readonly company: Company;
  /** The service user that the scenario's customer gave to an integration. */
  readonly serviceUser: Company['serviceUsers'][number];
  /** Its credentials as a header. */
  readonly headers: { readonly Authorization: string };
  /** Asks as that service user, in this process: `bob.fetch('/v1/people/search', { method: 'POST', body })`. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Groups, clocks, weather: whatever HiBob has no API for. */
  readonly control: ControlClient;
  readonly journal: {
    readonly entries: () => Promise<readonly JournalEntry[]>;
    /** Throws, and says which requests come closest, unless the journal is as expected. */
    readonly verify: (...expected: readonly Expected[]) => Promise<void>;
  };
}

interface Shared {
  readonly url: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * A `test` whose fixture `bob` gives every test a fresh company, on one simulator a worker. `bobCompany` says which company;
 * `test.override('bobCompany', { scenario: 'home-missing' })` chooses another for a file or a `describe`.
 */
export function bobTest(options: SimulatorOptions = {}) {
  const first: BobCompany = { scenario: 'guide-complete' };
  return (
    base
      .extend('bobCompany', (): BobCompany => first)
      // vitest reads from the pattern which other fixtures this one needs.
      // biome-ignore lint/correctness/noEmptyPattern: it needs none
      .extend('bobSimulator', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Shared> => {
        const simulator = createSimulator(options);
        const { url, close } = await listen(simulator, { port: 0, host: '127.0.0.1' });
        onCleanup(close);
        return { url, fetch: async (request) => simulator.fetch(request) };
      })
      .extend('bob', async ({ bobSimulator, bobCompany }, { onCleanup }): Promise<Bob> => {
        const control = createControlClient(bobSimulator);
        const { data: company, error } = await control.POST('/companies', { body: bobCompany });
        if (!company) throw new Error(`${error.error} ${error.fix}`);
        onCleanup(async () => {
          await control.DELETE('/companies/{id}', { params: { path: { id: company.id } } });
        });
        return bobOf(bobSimulator, control, company);
      })
  );
}

export const test = bobTest();

function bobOf({ url, fetch }: Shared, control: ControlClient, company: Company): Bob {
  const [serviceUser] = company.serviceUsers;
  if (!serviceUser) throw new Error(`The scenario ${company.scenario} has no service user.`);
  const credentials = Buffer.from(`${serviceUser.id}:${serviceUser.token}`).toString('base64');
  const headers = { Authorization: `Basic ${credentials}` };
  const params = { path: { id: company.id } };
  return {
    url,
    company,
    serviceUser,
    headers,
    control,
    fetch: (path, init = {}) => {
      const request = new Request(new URL(path, url), init);
      if (!request.headers.has('Authorization')) request.headers.set('Authorization', headers.Authorization);
      if (typeof init.body === 'string') request.headers.set('Content-Type', 'application/json');
      return fetch(request);
    },
    journal: {
      entries: async () => {
        const { data, error } = await control.GET('/companies/{id}/journal', { params });
        if (!data) throw new Error(error.error);
        return data.entries;
      },
      verify: async (...expect) => {
        const body = { expect: [...expect] };
        const { data, error } = await control.POST('/companies/{id}/journal/verify', { params, body });
        if (!data) throw new Error(`${error.error} ${error.fix}`);
        if (!data.passed) throw new Error(complaint(data.results));
      },
    },
  };
}

function complaint(results: readonly Verified[]): string {
  return results
    .filter(({ passed }) => !passed)
    .flatMap(({ says, nearMisses }) => [says, ...nearMisses.map(nearMissText)])
    .join('\n');
}

function nearMissText({ n, method, path, status, differs }: Verified['nearMisses'][number]): string {
  const what = differs.map(({ part, sent, expected }) => `${part} is ${sent}, not ${expected}`).join(', ');
  return `  near miss: request ${n}, ${method} ${path} (${status}): ${what}`;
}
