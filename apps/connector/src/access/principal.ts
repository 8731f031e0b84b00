import type { Scope } from './scopes.ts';

/** Who asks, once the gate has let them in. */
export interface Principal {
  readonly tenantId: string;
  /** As the audit log names them: `key:ID`, `cli`, `scheduler`, `link:ID`. */
  readonly actor: string;
  readonly scopes: readonly Scope[];
}
