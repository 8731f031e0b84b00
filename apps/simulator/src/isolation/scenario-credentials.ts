import { employeesAllowed, seedsAllowed } from '../control/bounds.ts';
import { isLoopbackAddress } from '../control/loopback.ts';
import type { Asked } from '../hibob/request.ts';
import { isStorm, type StormName } from '../weather/storms.ts';

/** What a token can ask of the company it founds. */
export interface ScenarioOptions {
  readonly employees?: number;
  readonly seed?: number;
  readonly faults?: StormName;
}

/** A credential as the company's own service user has it. */
export interface Credential {
  readonly id: string;
  readonly token: string;
}

/**
 * Lets a program that can only be given a service user choose its company: the id `SCENARIO-guide-complete` founds one at its first use,
 * the token says more (`people=200,seed=3,faults=rough`). The same id and token are the same company; any other text in the token is but
 * a name.
 */
export interface ScenarioCredentials {
  /** The request as the company's own service user would send it; the same one where it chooses no scenario. */
  readonly translated: (asked: Asked) => Asked;
}

export const noScenarioCredentials: ScenarioCredentials = { translated: (asked) => asked };

export interface ScenarioDoor {
  /** null: there is no such scenario. */
  readonly found: (scenarioId: string, options: ScenarioOptions) => Founded | null;
  readonly isThere: (companyId: string) => boolean;
}

export interface Founded {
  readonly companyId: string;
  readonly credential: Credential;
}

/** `SCENARIO-` in base64: nine characters are twelve whatever comes after. Most requests are told apart by it. */
const beginsWithScenario = Buffer.from('SCENARIO-').toString('base64');

/** More than any run of tests needs; fewer than would hurt. */
const companiesAllowed = 1_000;

export function createScenarioCredentials({ found, isThere }: ScenarioDoor): ScenarioCredentials {
  const known = new Map<string, Founded>();
  return {
    translated: (asked) => {
      if (!asked.authorization?.includes(beginsWithScenario)) return asked;
      const [, scenarioId, token = ''] = /^SCENARIO-([^:]+):(.*)$/s.exec(textOf(asked.authorization)) ?? [];
      if (scenarioId === undefined || !isLoopbackAddress(asked.address)) return asked;
      const credential = companyOf(scenarioId, token)?.credential;
      return credential ? { ...asked, authorization: basic(credential) } : asked;
    },
  };

  function companyOf(scenarioId: string, token: string): Founded | null {
    const key = `${scenarioId}:${token}`;
    const before = known.get(key);
    // One that somebody deleted is founded anew.
    if (before && isThere(before.companyId)) return before;
    if (!before && known.size >= companiesAllowed) return null;
    const made = found(scenarioId, optionsIn(token));
    if (made) known.set(key, made);
    return made;
  }
}

export function optionsIn(token: string): ScenarioOptions {
  const said = Object.fromEntries(token.split(',').map((part) => part.trim().split('=', 2)));
  const [employees, seed] = [numberIn(said.people, 1, employeesAllowed), numberIn(said.seed, 0, seedsAllowed)];
  return {
    ...(employees === null ? {} : { employees }),
    ...(seed === null ? {} : { seed }),
    ...(said.faults !== undefined && isStorm(said.faults) ? { faults: said.faults } : {}),
  };
}

function numberIn(text: string | undefined, least: number, most: number): number | null {
  const number = /^\d{1,10}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

function textOf(authorization: string | undefined): string {
  const encoded = /^basic +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return Buffer.from(encoded, 'base64').toString('utf8');
}

function basic({ id, token }: Credential): string {
  return `Basic ${Buffer.from(`${id}:${token}`).toString('base64')}`;
}
