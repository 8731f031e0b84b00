/** What a key may do. Rows, so that the reference page and the 403 say the same. */
export const scopes = {
  'connections:read': 'see connections, their checks, syncs and events',
  'connections:write': 'make, change and delete connections, their fields and their credentials',
  'runs:write': 'start checks and syncs, upload equity',
  'people:read': 'read employees, jobs, employment and lifecycle',
  'pay:read': 'read base pay, variable pay, equity and pay snapshots',
  'people:erase': 'erase a person for good, or let one be read again',
  'webhooks:write': 'subscribe to events',
  operate: 'everything of every tenant, and the keys themselves',
} as const satisfies Record<string, string>;
export type Scope = keyof typeof scopes;

export const scopeNames: readonly Scope[] = Object.keys(scopes).filter(isScope);

export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopes, text);
}

/** `operate` includes all others. */
export function allows(held: readonly Scope[], needed: Scope): boolean {
  return held.includes(needed) || held.includes('operate');
}
