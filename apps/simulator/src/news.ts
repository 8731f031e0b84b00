/** What there is news of: the company itself, or the requests it was asked. */
export type NewsOf = 'company' | 'requests';

/** Tells whoever watches a company that something is new, so that nobody has to look again and again. */
export interface News {
  readonly tell: (companyId: string, of: NewsOf) => void;
  /** Gives back what ends it. */
  readonly listen: (companyId: string, hear: (of: NewsOf) => void) => () => void;
}

export function createNews(): News {
  const hearers = new Map<string, Set<(of: NewsOf) => void>>();
  return {
    tell: (companyId, of) => {
      for (const hear of hearers.get(companyId) ?? []) hear(of);
    },
    listen: (companyId, hear) => {
      const known = hearers.get(companyId) ?? new Set();
      hearers.set(companyId, known.add(hear));
      return () => {
        known.delete(hear);
        if (known.size === 0) hearers.delete(companyId);
      };
    },
  };
}
