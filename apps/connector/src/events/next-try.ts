export type NextTry = { readonly kind: 'later'; readonly at: number } | { readonly kind: 'given up' };

/** When a webhook that did not arrive is sent again: after one minute, then twice as long each time up to six hours, for three days. */
export function nextTry(attempts: number, firstAt: number, now: number): NextTry {
  if (now - firstAt >= threeDays) return { kind: 'given up' };
  return { kind: 'later', at: now + Math.min(minute * 2 ** (attempts - 1), 360 * minute) };
}

const minute = 60_000;
const threeDays = 3 * 86_400_000;
