import { type Field, type HumanReadable, humanText, personEncoder, type WirePerson } from '@hibob-kit/schemas';
import { indexOf } from './company-index.ts';
import { type Reached, type Revealed, type RightsOn, shownValue, type View } from './view.ts';

/**
 * Writes employees out as JSON text, for one view, field list and format. A text is written once per version of the company and
 * joined from then on: stringifying a directory anew costs more than everything else together.
 */
export function personTexts(
  view: View,
  fields: readonly Field[],
  humanReadable: HumanReadable,
): (reached: Reached) => string {
  const encode = personWires(view, fields, humanReadable);
  const texts = textsFor(view, `${humanReadable} ${fields.map((field) => field.id).join(' ')}`);
  return (reached) => {
    const known = texts.get(reached.person.index);
    if (known !== undefined) return known;
    const text = JSON.stringify(encode(reached));
    texts.set(reached.person.index, text);
    return text;
  };
}

export function personWires(
  view: View,
  fields: readonly Field[],
  humanReadable: HumanReadable,
): (reached: Reached) => WirePerson {
  const { data } = view.company;
  const idField = indexOf(data).fieldById.get('root.id');
  const encoding = {
    humanReadable,
    emptyUnderReplace: data.switches.emptyUnderReplace,
    humanText: (field: Field, value: Parameters<typeof humanText>[1]) => humanText(field, value, humanContextOf(view)),
  };
  const encoders = new Map<RightsOn, (reached: Reached) => WirePerson>();
  return (reached) => {
    const known = encoders.get(reached.rights);
    if (known) return known(reached);
    const encoder = encoderFor(reached.rights);
    encoders.set(reached.rights, encoder);
    return encoder(reached);
  };

  function encoderFor(rights: RightsOn): (reached: Reached) => WirePerson {
    const shown = view.reveal(rights, fields);
    const byId = new Map<string, Revealed>(shown.map((one) => [one.field.id, one]));
    const encode = personEncoder(
      shown.map(({ field }) => field),
      encoding,
    );
    const idStands = !byId.has('root.id') && idField !== undefined && idAlwaysStands(rights, idField);
    return ({ person }) => {
      const wire = encode((fieldId) => {
        const one = byId.get(fieldId);
        return one ? shownValue(person, one) : null;
      });
      return idStands ? { id: person.id, ...wire } : wire;
    };
  }

  /** `id` stands at the top even if nobody asked for it (observed); without View on Basic info it is a switch. */
  function idAlwaysStands(rights: RightsOn, field: Field): boolean {
    return data.switches.idWithoutBasicInfo === 'yes' || view.reveal(rights, [field]).length > 0;
  }
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

/** Field lists whose texts are kept per view: a sync uses one or two, and each may cost as much as the directory is large. */
const listsKept = 4;
const textsByView = new WeakMap<View, Map<string, Map<number, string>>>();

function textsFor(view: View, list: string): Map<number, string> {
  const lists = textsByView.get(view) ?? new Map<string, Map<number, string>>();
  textsByView.set(view, lists);
  const known = lists.get(list);
  if (known) return known;
  const [oldest] = lists.keys();
  if (lists.size >= listsKept && oldest !== undefined) lists.delete(oldest);
  const texts = new Map<number, string>();
  lists.set(list, texts);
  return texts;
}
