/** Reads a place in a JSON answer: `employees.3.id`; `*` is the first member of an array or object. */
export function at(json: unknown, path: string): unknown {
  return path.split('.').reduce((here, step) => {
    if (typeof here !== 'object' || here === null) return undefined;
    return step === '*' ? Object.values(here)[0] : (here as Record<string, unknown>)[step];
  }, json);
}

/** Puts what was remembered in the place of `{name}`; a text that is nothing but one placeholder takes the value as it is. */
export function filled<T>(value: T, lookUp: (name: string) => unknown): unknown {
  if (typeof value === 'string') {
    const whole = /^\{([^{}]+)\}$/.exec(value)?.[1];
    if (whole !== undefined) return lookUp(whole);
    return value.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => String(lookUp(name)));
  }
  if (Array.isArray(value)) return value.map((one) => filled(one, lookUp));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, lookUp)]));
}
