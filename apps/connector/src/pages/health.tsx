/** @jsxRuntime automatic @jsxImportSource hono/jsx */

export type HealthId = keyof typeof healths;

/** How a connection is, in the order in which somebody should look. */
export const healths = {
  broken: { words: 'broken', tone: 'bad' },
  unchecked: { words: 'not checked yet', tone: 'calm' },
  paused: { words: 'paused', tone: 'calm' },
  advice: { words: 'well, with advice', tone: 'good' },
  well: { words: 'well', tone: 'good' },
} as const;

export function healthOf(verdict: string | null, isPaused: boolean): HealthId {
  if (isPaused) return 'paused';
  if (verdict === null) return 'unchecked';
  if (verdict === 'refused') return 'broken';
  return verdict === 'ready' ? 'well' : 'advice';
}

export function Health({ of }: { readonly of: HealthId }) {
  const { words, tone } = healths[of];
  return <span class={`mark ${tone}`}>{words}</span>;
}
