import { everythingSelected } from '@hibob-kit/permissions';
import { isName, noName } from './connection-name.ts';
import { locked, noToken, otherEnvironment, unknownConnection } from './connection-troubles.ts';
import type { ConnectorDeps } from './connector.ts';
import type { Credentials } from './credentials.ts';
import type { Desk } from './desk.ts';
import { isSandbox } from './hibob/environment.ts';
import type { Connection, ConnectionInput } from './store/store.ts';
import { isTrouble, type Trouble } from './trouble.ts';
import type { TokenKeeper } from './vault/token-keeper.ts';
import type { Job } from './work.ts';

type Place = Pick<Connection, 'baseUrl' | 'serviceUserId'>;

/** Which connection a job is about, and which credentials serve it. */
export interface Desks {
  /** Credentials that come with a job serve this job only; a connection that is new is made with them. */
  readonly deskFor: (name: string, job: Job) => Promise<Desk | Trouble>;
  /** null: no token is kept for it. */
  readonly keptCredentials: (connection: Connection) => Promise<Credentials | Trouble | null>;
  /** A kept token belongs to the kept service user, whatever credentials serve one job. */
  readonly placeOf: (known: Connection | null, given: Place) => Promise<Place>;
  /** What was read stays one company's: neither a sandbox nor production takes the place of the other. */
  readonly save: (known: Connection | null, input: ConnectionInput) => Promise<Connection | Trouble>;
}

export function createDesks(deps: ConnectorDeps, keeper: TokenKeeper): Desks {
  const { store, clock } = deps;

  const placeOf: Desks['placeOf'] = async (known, given) =>
    known !== null && (await keeper.keptOf([known.id])).has(known.id) ? known : given;

  const save: Desks['save'] = async (known, input) => {
    const isOther = known !== null && known.companyId !== null && isSandbox(known.baseUrl) !== isSandbox(input.baseUrl);
    return isOther ? otherEnvironment : store.saveConnection(input, new Date(clock.now()).toISOString());
  };

  const keptCredentials: Desks['keptCredentials'] = async (connection) => {
    const kept = await keeper.get(connection);
    if (kept.kind === 'locked') return locked(connection.name, kept.keyId);
    const { baseUrl, serviceUserId } = connection;
    return kept.kind === 'none' ? null : { baseUrl, serviceUserId, token: kept.token };
  };

  return {
    placeOf,
    save,
    keptCredentials,
    deskFor: async (name, job) => {
      const known = await store.connection(name);
      const credentials = job.credentials ?? (known === null ? null : await keptCredentials(known));
      if (credentials === null) return known === null ? unknownConnection(name) : noToken(name, keeper.isLasting);
      if (isTrouble(credentials)) return credentials;
      if (!isName(name)) return noName;
      const { baseUrl, serviceUserId } = await placeOf(known, credentials);
      const selection = job.selection ?? known?.selection ?? everythingSelected;
      const connection = await save(known, { name, baseUrl, serviceUserId, selection });
      return isTrouble(connection) ? connection : { deps, connection, credentials };
    },
  };
}
