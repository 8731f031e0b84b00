/** The members of a JSON value as paths with the types seen there: `employees[].work.title` → string, null. */
export type Shape = ReadonlyMap<string, ReadonlySet<string>>;

export function shapeOf(json: unknown): Shape {
  const shape = new Map<string, Set<string>>();
  visit(json, '', shape);
  return shape;
}

function visit(value: unknown, path: string, shape: Map<string, Set<string>>): void {
  const types = shape.get(path) ?? new Set();
  shape.set(path, types.add(typeOf(value)));
  if (Array.isArray(value)) {
    for (const item of value) visit(item, `${path}[]`, shape);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) visit(member, `${path}.${generic(key)}`, shape);
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Keys made of numbers (employee ids, custom fields and columns) stand for any such key. */
function generic(key: string): string {
  return key.replaceAll(/\d{5,}/g, '#');
}

/**
 * What a recording shows and our answer does not: members that are missing, and types that differ. Below an empty array, a null or a
 * member that our answer does not fill nothing can be compared.
 */
export function lacking(recorded: Shape, ours: Shape): readonly string[] {
  return [...recorded].flatMap(([path, types]) => {
    const own = ours.get(path);
    if (own === undefined) return isOpen(path, ours) ? [`${path || '/'} is missing`] : [];
    const other = [...types].filter((type) => type !== 'null' && !own.has(type) && !onlyNull(own));
    return other.map((type) => `${path || '/'} is ${[...own].join(' or ')}, recorded as ${type}`);
  });
}

/** Whether our answer has the container in which the member would stand. */
function isOpen(path: string, ours: Shape): boolean {
  const parent = path.endsWith('[]') ? null : path.slice(0, path.lastIndexOf('.'));
  return parent !== null && (ours.get(parent)?.has('object') ?? false);
}

function onlyNull(types: ReadonlySet<string>): boolean {
  return types.size === 1 && types.has('null');
}
