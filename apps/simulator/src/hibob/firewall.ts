/** Source: rate-limiting page: more than 50 answers of 401 or 403 within 10 seconds block the caller for 5 minutes. */
const refusalsAllowed = 50;
const withinMs = 10_000;
const blockedForMs = 5 * 60_000;
/** Callers of a company kept in mind before the quiet ones are forgotten. */
const callersKept = 10_000;

/** Who is counted together; which of both counts, serve.ts decides. */
export interface Wall {
  /** null: all companies together. */
  readonly companyId: string | null;
  readonly caller: string;
}

/** The wall in front of HiBob. Moments are the transport clock's. */
export interface Firewall {
  readonly blocks: (wall: Wall, now: number) => boolean;
  readonly refused: (wall: Wall, now: number) => void;
  readonly forget: (companyId: string) => void;
}

export const openFirewall: Firewall = { blocks: () => false, refused: () => {}, forget: () => {} };

export function createFirewall(): Firewall {
  const walls = new Map<string | null, Map<string, Caller>>();
  return {
    blocks: ({ companyId, caller }, now) => (walls.get(companyId)?.get(caller)?.blockedUntil ?? 0) > now,
    refused: ({ companyId, caller }, now) => {
      const callers = walls.get(companyId) ?? new Map<string, Caller>();
      walls.set(companyId, callers);
      if (callers.size >= callersKept) forgetQuiet(callers, now);
      const known = callers.get(caller) ?? { refusals: [], blockedUntil: 0 };
      const refusals = [...known.refusals.filter((at) => at > now - withinMs), now];
      const blockedUntil = refusals.length > refusalsAllowed ? now + blockedForMs : known.blockedUntil;
      callers.set(caller, { refusals: blockedUntil > now ? [] : refusals, blockedUntil });
    },
    forget: (companyId) => {
      walls.delete(companyId);
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
