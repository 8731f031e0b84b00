import { type Capture, captureShape, type Observed } from './capture.ts';

/** More than a capture of the largest company takes. */
export const captureBytesAllowed = 8 * 1024 * 1024;

export type CaptureRead =
  | { readonly kind: 'capture'; readonly capture: Capture }
  /** `path`: where in the file; empty for the file as a whole. */
  | { readonly kind: 'refused'; readonly problems: readonly CaptureProblem[] };

export interface CaptureProblem {
  readonly path: string;
  readonly message: string;
}

/** Reads a capture that anybody may have written: nothing of it counts while anything in it is wrong. */
export function readCapture(text: string): CaptureRead {
  if (Buffer.byteLength(text) > captureBytesAllowed) return refused('', 'The file is larger than 8 MiB.');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return refused('', `It is not JSON, or was cut off: ${error instanceof Error ? oneLine(error.message) : ''}.`);
  }
  const parsed = captureShape().safeParse(raw);
  if (parsed.success) return contradictionsIn(parsed.data);
  const problems = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: pathText(path), message: oneLine(message) }));
  return { kind: 'refused', problems };
}

/** What has its shape and cannot be true. */
function contradictionsIn(capture: Capture): CaptureRead {
  const problems: CaptureProblem[] = [];
  const wrong = (path: string, message: string) => problems.push({ path, message });
  const { door, metadata, observed } = capture;
  if (door === 'open' && metadata === null) wrong('metadata', 'HiBob let us in, so its fields must be there.');
  if (door === 'open' && observed === null) wrong('observed', 'HiBob let us in, so what was seen must be there.');
  const twice = (path: string, ids: readonly string[]) => {
    const known = new Set<string>();
    for (const [at, one] of ids.entries()) {
      if (known.has(one)) wrong(`${path}[${at}]`, 'It is there twice.');
      known.add(one);
    }
  };
  twice('metadata.categories', metadata?.categories.map((one) => one.id) ?? []);
  twice('metadata.fields', metadata?.fields.map((one) => one.id) ?? []);
  twice('observed.fields', observed?.fields.map(({ field }) => field) ?? []);
  twice('observed.tables', observed?.tables.map(({ table }) => table) ?? []);
  const { visible, inactive, withoutId, statuses } = observed?.people ?? nobody;
  if (isMore(inactive, visible)) wrong('observed.people.inactive', 'More than are visible.');
  if (isMore(withoutId, visible)) wrong('observed.people.withoutId', 'More than are visible.');
  twice('observed.people.statuses', statuses?.map(({ status }) => status) ?? []);
  for (const [at, { people }] of (statuses ?? []).entries()) {
    if (isMore(people, visible)) wrong(`observed.people.statuses[${at}].people`, 'More than are visible.');
  }
  if (problems.length === 0 && isMore(leastIn(statuses ?? []), visible))
    wrong('observed.people.statuses', 'More in all than are visible.');
  const categories = new Set(metadata?.categories.map((one) => one.id));
  for (const [at, { category }] of (metadata?.fields ?? []).entries()) {
    if (!categories.has(category)) wrong(`metadata.fields[${at}].category`, 'No category has this id.');
  }
  for (const [at, one] of (capture.lists ?? []).entries()) {
    if (one.archived > one.items) wrong(`lists[${at}].archived`, 'More than there are items.');
    if (one.levels > one.items) wrong(`lists[${at}].levels`, 'More than there are items.');
  }
  twice('lists', capture.lists?.map(({ list }) => list) ?? []);
  for (const [at, one] of (observed?.fields ?? []).entries()) {
    if (isMore(one.shown, one.asked)) wrong(`observed.fields[${at}].shown`, 'More than were asked.');
    if (one.shown !== 'all' && isMore(one.filled, one.shown))
      wrong(`observed.fields[${at}].filled`, 'More than show it.');
    if (isMore(one.masked, one.asked)) wrong(`observed.fields[${at}].masked`, 'More than were asked.');
  }
  for (const [at, one] of (observed?.tables ?? []).entries()) {
    if (one.outcome !== 'rows') continue;
    const path = `observed.tables[${at}]`;
    if (isMore(one.people, one.rows)) wrong(`${path}.people`, 'More people than rows.');
    if (isMore(one.notCurrentRows, one.rows)) wrong(`${path}.notCurrentRows`, 'More than there are rows.');
    if (isMore(one.severalRows, one.people)) wrong(`${path}.severalRows`, 'More than have a row.');
    if (isMore(one.earlierRowHidden, one.people)) wrong(`${path}.earlierRowHidden`, 'More than have a row.');
  }
  return problems.length === 0 ? { kind: 'capture', capture } : { kind: 'refused', problems: problems.slice(0, 20) };
}

const nobody: Pick<Observed['people'], 'visible' | 'inactive' | 'withoutId' | 'statuses'> = {
  visible: 0,
  inactive: 0,
  withoutId: 0,
  statuses: null,
};

/** So many people at the least. */
function leastIn(statuses: NonNullable<Observed['people']['statuses']>): number {
  return statuses.reduce((sum, { people }) => sum + (people === '<5' ? 1 : people), 0);
}

function isMore(part: number | '<5' | 'all', whole: number | '<5'): boolean {
  if (part === 'all') return false;
  const least = part === '<5' ? 1 : part;
  return least > (whole === '<5' ? 4 : whole);
}

function refused(path: string, message: string): CaptureRead {
  return { kind: 'refused', problems: [{ path, message }] };
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${oneLine(String(key))}`))
    .join('');
}

/** What is wrong may quote the file, whoever wrote it. */
function oneLine(text: string): string {
  return text.replaceAll(/[^\P{C}]/gu, '·').slice(0, 200);
}
