/** Looks into JSON that anybody may have sent. */
export function at(json: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    json,
  );
}

export function listAt(json: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = at(json, ...keys);
  return Array.isArray(found) ? found : [];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textAt(json: unknown, ...keys: readonly string[]): string | null {
  const found = at(json, ...keys);
  return typeof found === 'string' ? found : null;
}
