import type { Candidate, Observation } from '@hibob-kit/permissions';
import { personDecoder, type Reading, type WirePerson } from '@hibob-kit/schemas';
import { erasedReference } from '../hibob/without-erased.ts';

/** What is asked of everybody: enough to choose a sample, to count statuses and to notice who is missing. */
export const candidateFields = [
  'root.id',
  'root.companyId',
  'work.startDate',
  'work.site',
  'work.manager',
  'internal.status',
  'internal.lifecycleStatus',
] as const;

export interface SeenPeople {
  readonly candidates: readonly Candidate[];
  readonly counts: Pick<Observation['people'], 'visible' | 'statuses' | 'hiddenManagers' | 'withoutId'>;
  /** HiBob's id of the company they work for; null where it is not shown. */
  readonly companyId: string | null;
}

export function seePeople(everyone: readonly WirePerson[]): SeenPeople {
  const known = everyone.map((employee) => decode(employee));
  const candidates = everyone.flatMap((employee, at) => candidateOf(employee, known[at] ?? nothing));
  return {
    candidates,
    companyId: companyIn(known),
    counts: {
      visible: everyone.length,
      statuses: statusesOf(known),
      hiddenManagers: hiddenManagersOf(known, candidates),
      withoutId: everyone.length - candidates.length,
    },
  };
}

type Known = ReadonlyMap<string, Reading>;
const nothing: Known = new Map();
const decode = personDecoder(candidateFields.filter((id) => id !== 'root.id').map((id) => ({ id })));

function candidateOf({ id }: WirePerson, known: Known): readonly Candidate[] {
  if (typeof id !== 'string') return [];
  return [
    {
      id,
      startDate: textOf(known, 'work.startDate'),
      site: textOf(known, 'work.site'),
      inactive: textOf(known, 'internal.status') === 'Inactive',
    },
  ];
}

/** Everybody of a company carries the same. It comes as a number, or as text where values are asked for as text. */
function companyIn(known: readonly Known[]): string | null {
  for (const one of known) {
    const reading = one.get('root.companyId');
    if (reading?.kind === 'value') return String(reading.value);
  }
  return null;
}

/** Ids of lifecycle items are words, whose case differs between sources. */
function statusesOf(known: readonly Known[]): Observation['people']['statuses'] {
  const shown = known.flatMap((one) => one.get('internal.lifecycleStatus') ?? []);
  if (shown.length === 0) return null;
  const counts = new Map<string, number>();
  for (const reading of shown) {
    if (reading.kind !== 'value') continue;
    const status = String(reading.value).toLowerCase();
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

/** Somebody reports to a person whom the search does not show: that person is there, and hidden. */
function hiddenManagersOf(known: readonly Known[], candidates: readonly Candidate[]): number | null {
  const managers = known.flatMap((one) => one.get('work.manager') ?? []);
  if (managers.length === 0 || candidates.length < known.length) return null;
  const visible = new Set(candidates.map(({ id }) => id));
  const named = managers.flatMap((reading) => (reading.kind === 'value' ? String(reading.value) : []));
  return new Set(named.filter((id) => !visible.has(id) && id !== erasedReference)).size;
}

function textOf(known: Known, fieldId: string): string | null {
  const reading = known.get(fieldId);
  return reading?.kind === 'value' && typeof reading.value === 'string' ? reading.value : null;
}
