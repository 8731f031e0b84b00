import type { Clock } from '../clock.ts';

/** Source: rate-limiting page: more than 50 answers of 401 or 403 within 10 seconds block the caller for 5 minutes. */
const refusalsAllowed = 50;
const withinMs = 10_000;
const blockedForMs = 5 * 60_000;
/** Callers kept in mind before the quiet ones are forgotten. */
const callersKept = 10_000;

/** The wall in front of HiBob. `caller` is whoever is counted together; what that is, serve.ts decides. */
export interface Firewall {
  readonly blocks: (caller: string) => boolean;
  readonly refused: (caller: string) => void;
}

export const openFirewall: Firewall = { blocks: () => false, refused: () => {} };

export function createFirewall(clock: Clock): Firewall {
  const callers = new Map<string, Caller>();
  return {
    blocks: (caller) => (callers.get(caller)?.blockedUntil ?? 0) > clock.now(),
    refused: (caller) => {
      const now = clock.now();
      if (callers.size >= callersKept) forgetQuiet(callers, now);
      const known = callers.get(caller) ?? { refusals: [], blockedUntil: 0 };
      const refusals = [...known.refusals.filter((at) => at > now - withinMs), now];
      const blockedUntil = refusals.length > refusalsAllowed ? now + blockedForMs : known.blockedUntil;
      callers.set(caller, { refusals: blockedUntil > now ? [] : refusals, blockedUntil });
    },
  };
}

interface Caller {
  readonly refusals: readonly number[];
  readonly blockedUntil: number;
}

function forgetQuiet(callers: Map<string, Caller>, now: number): void {
  for (const [caller, { refusals, blockedUntil }] of callers) {
    if (blockedUntil <= now && (refusals.at(-1) ?? 0) <= now - withinMs) callers.delete(caller);
  }
}
