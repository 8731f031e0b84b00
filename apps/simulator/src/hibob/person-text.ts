import { latelyKept } from '@hibob-kit/scenarios';
import {
  type Field,
  type HumanReadable,
  humanText,
  type PartText,
  type PersonEncoding,
  type PersonWriter,
  personEncoder,
  type ValueOf,
  type WirePerson,
  personWriter as writerOf,
} from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import { indexOf } from './company-index.ts';
import { keptPartFor } from './kept.ts';
import { type Reached, type Revealed, type RightsOn, shownValue, type View } from './view.ts';

/** How employees are written out on whom the rights are the same. */
export interface PersonText {
  /** All of what is shown, and how: what is written under the same mask is the same, whoever asks. */
  readonly mask: string;
  readonly write: (person: Person) => string;
}

/** Employees as JSON text, as `personWires` builds them. */
export function personTexts(
  view: View,
  fields: readonly Field[],
  humanReadable: HumanReadable,
): (rights: RightsOn) => PersonText {
  const { emptyUnderReplace, humanText } = encodingOf(view, humanReadable);
  return perRights(view, fields, (shown, idStands) => {
    const { parts, write: writeAll } = writersFor(shown, humanReadable, () =>
      writerOf(
        shown.map(({ field }) => field),
        { humanReadable, emptyUnderReplace },
      ),
    );
    const showOf = new Map(shown.map(({ field, show }) => [field.id, show]));
    const keptParts = parts.map((part) =>
      keptPartFor(
        view,
        part.fields.map(({ id }) => [id, showOf.get(id)]),
      ),
    );
    const write = (person: Person) => {
      const value: ValueOf = (_, place) => {
        const one = shown[place];
        return one ? shownValue(person, one) : null;
      };
      const text = writeAll(value, humanText, (part, at) => {
        const kept = keptParts[at];
        if (!kept) return part.write(value);
        return kept.ready(person.index) ?? kept.of(person.index, () => inOnePiece(part.write(value)));
      });
      return idStands ? `{"id":${JSON.stringify(person.id)}${text === '{}' ? '' : ','}${text.slice(1)}` : text;
    };
    const mask = JSON.stringify([humanReadable, idStands, shown.map(({ field, show }) => [field.id, show])]);
    return { mask, write };
  });
}

/** V8 keeps a text that was added up as a tree of what it was made of, until one of its characters is read. */
function inOnePiece({ nested, beside }: PartText): PartText {
  return { nested: flattened(nested), beside: flattened(beside) };
}

/** No JSON begins with a zero: what is read is made use of, so that the compiler does not leave the reading out. */
const flattened = (text: string) => (text.charCodeAt(0) === 0 ? '' : text);

/** Machine values are written by the ids of their fields alone, in every company alike. Texts go by what else a company says of a field. */
function writersFor(shown: readonly Revealed[], humanReadable: HumanReadable, make: () => PersonWriter): PersonWriter {
  return humanReadable === 'none' ? writers(JSON.stringify(shown.map(({ field }) => field.id)), make) : make();
}

export function personWires(
  view: View,
  fields: readonly Field[],
  humanReadable: HumanReadable,
): (reached: Reached) => WirePerson {
  const encoderFor = perRights(view, fields, (shown, idStands) => {
    const byId = new Map<string, Revealed>(shown.map((one) => [one.field.id, one]));
    const encode = personEncoder(
      shown.map(({ field }) => field),
      encodingOf(view, humanReadable),
    );
    return (person: Person) => {
      const wire = encode((fieldId) => {
        const one = byId.get(fieldId);
        return one ? shownValue(person, one) : null;
      });
      return idStands ? { id: person.id, ...wire } : wire;
    };
  });
  return ({ person, rights }) => encoderFor(rights)(person);
}

const writers = latelyKept<string, PersonWriter>(64);

/** Prepared once for all employees on whom the rights are the same. */
function perRights<T>(
  view: View,
  fields: readonly Field[],
  prepare: (shown: readonly Revealed[], idStands: boolean) => T,
): (rights: RightsOn) => T {
  const { data } = view.company;
  const idField = indexOf(data).fieldById.get('root.id');
  const prepared = new Map<RightsOn, T>();
  return (rights) => {
    const known = prepared.get(rights) ?? prepareFor(rights);
    prepared.set(rights, known);
    return known;
  };

  function prepareFor(rights: RightsOn): T {
    const shown = view.reveal(rights, fields);
    const isShown = shown.some(({ field }) => field.id === 'root.id');
    return prepare(shown, !isShown && idField !== undefined && idAlwaysStands(rights, idField));
  }

  /** `id` stands at the top even if nobody asked for it (observed); without View on Basic info it is a switch. */
  function idAlwaysStands(rights: RightsOn, field: Field): boolean {
    return data.switches.idWithoutBasicInfo === 'yes' || view.reveal(rights, [field]).length > 0;
  }
}

function encodingOf(view: View, humanReadable: HumanReadable): PersonEncoding {
  const context = humanContextOf(view);
  return {
    humanReadable,
    emptyUnderReplace: view.company.data.switches.emptyUnderReplace,
    humanText: (field, value) => humanText(field, value, context),
  };
}

export function humanContextOf({ company: { data }, shown }: View) {
  return {
    labelOf: indexOf(data).labelOf,
    dateFormat: data.switches.humanDateFormat,
    displayNameOf: (employeeId: string) => {
      const name = shown.byId(employeeId)?.value('root.displayName');
      return typeof name === 'string' ? name : null;
    },
  };
}
