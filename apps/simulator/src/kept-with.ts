/**
 * What was worked out for an object, made once and kept with the object itself, out of sight of whoever copies, compares or writes it out.
 * In a WeakMap it would outlive the object: V8's small rounds take all that lies in one for alive, until a great round comes. `owner` must
 * not be frozen.
 */
export function keptWith<T>(name: string): <O extends object>(owner: O, make: (owner: O) => T) => T {
  const place = Symbol(name);
  return (owner, make) => {
    const { [place]: known }: { readonly [place]?: T } = owner;
    if (known !== undefined) return known;
    const made = make(owner);
    Object.defineProperty(owner, place, { value: made });
    return made;
  };
}
