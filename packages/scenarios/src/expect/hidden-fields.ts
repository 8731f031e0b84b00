import type { Finding, Right } from '@hibob-kit/permissions';
import { boxes, idOf, inGroup, people, row, save, search } from './words.ts';

interface Hidden {
  readonly category: string;
  readonly rights: readonly Right[];
  readonly fields: readonly string[];
  readonly evidence: readonly string[];
  /** The other category of which most is shown. */
  readonly beside?: string;
  readonly instead?: string;
  /** The fields of the search that proves the fix; absent where it is another request. */
  readonly asks?: readonly string[];
  readonly shows: string;
  readonly request?: string;
  /** The category’s HiBob id; the name in lower case unless said. */
  readonly about?: string;
  readonly elsewhere?: Finding['causes'];
}

export function viewMissing(hidden: Hidden): Finding {
  const {
    category,
    rights,
    fields,
    evidence,
    instead,
    asks = [],
    shows,
    request,
    elsewhere = [],
    beside = 'Work',
  } = hidden;
  const about = hidden.about ?? idOf(category);
  return {
    code: 'category.view-missing',
    severity: 'blocking',
    certainty: elsewhere.length === 0 ? 'certain' : 'one of several',
    title: `The ‘${category}’ permission is missing`,
    category,
    rights,
    fields,
    evidence: [...evidence, `60 of 60 people show fields of ${beside}.`],
    causes: [
      { code: 'category.no-view', about, cause: `View is not ticked on ${category}.`, lookAt: row(category) },
      ...elsewhere,
    ],
    fix: [...inGroup, people, ...rights.map((right) => boxes[right](category)), save],
    instead: instead ?? null,
    retest: request === undefined ? search(asks, shows) : { request, shows },
  };
}

/** In a category of the company's own, a field that nobody shows may be masked as well. `fields` holds one label. */
export function viewOrEditMissing({
  category,
  fields,
  evidence,
  instead,
  asks = [],
  shows,
  alone = null,
  about = idOf(category),
  beside = 'Work',
}: Omit<Hidden, 'rights' | 'elsewhere' | 'request'> & {
  /** The field's id, where it is the only one asked for in its category: it may have boxes of its own. */
  readonly alone?: string | null;
}): Finding {
  const [field = ''] = fields;
  return {
    code: 'category.view-or-edit-missing',
    severity: 'blocking',
    certainty: 'one of several',
    title: `The ‘${category}’ permission is missing`,
    category,
    rights: ['view'],
    fields,
    evidence: [...evidence, `60 of 60 people show fields of ${beside}.`],
    causes: [
      { code: 'category.no-view', about, cause: `View is not ticked on ${category}.`, lookAt: row(category) },
      {
        code: 'category.no-edit',
        about,
        cause: `Edit is not ticked on ${category}, and the field is one that HiBob masks.`,
        lookAt: `Whether HiBob shows ${field} as dots on an employee’s profile.`,
      },
      ...(alone === null ? [] : [ownBoxes(alone, fields, category)]),
    ],
    fix: [
      ...inGroup,
      people,
      boxes.view(category),
      `If HiBob shows ${field} as dots, tick “Edit selected employees’ ${category} sections” as well.`,
      ...(alone === null ? [] : [fieldStep(category, field)]),
      save,
    ],
    instead: instead ?? null,
    retest: search(asks, shows),
  };
}

/** Only where HiBob shows that it does not know field-level permissions is a box of the field's own out of the question. */
export function editMissing({
  category,
  fields,
  ids: fieldIds,
  evidence,
  instead,
  asks = [],
  shows,
  about = idOf(category),
  elsewhere = [],
}: Omit<Hidden, 'rights' | 'request'> & { readonly ids: string | null }): Finding {
  const names = fields.join(' and ');
  const own = fieldIds === null ? [] : [ownBoxes(fieldIds, fields, category)];
  return {
    code: 'category.edit-missing',
    severity: 'blocking',
    certainty: own.length + elsewhere.length === 0 ? 'certain' : 'one of several',
    title: own.length === 0 ? `The ‘${category}’ permission lacks Edit` : `${names} cannot be read`,
    category,
    rights: ['edit'],
    fields,
    evidence,
    causes: [
      {
        code: 'category.no-edit',
        about,
        cause: `Edit is not ticked on ${category}: HiBob lets a service user read sensitive fields only with Edit.`,
        lookAt: row(category),
      },
      ...own,
      ...elsewhere,
    ],
    fix: [...inGroup, people, boxes.edit(category), ...(own.length > 0 ? [fieldStep(category, names)] : []), save],
    instead: instead ?? null,
    retest: search(asks, shows),
  };
}

function ownBoxes(ids: string, fields: readonly string[], category: string): Finding['causes'][number] {
  const names = fields.join(' and ');
  const have = fields.length === 1 ? 'has boxes of its own' : 'have boxes of their own';
  return {
    code: 'field.hidden-by-override',
    about: ids,
    cause: `${names} ${have} under People’s fields, and View is not ticked there.`,
    lookAt: `Whether the group’s People’s data tab says “People’s fields”, and ${names} below ${category} there.`,
  };
}

const fieldStep = (category: string, names: string) =>
  `If the dialog says “People’s fields” instead of “People”: People’s data → Edit → People’s fields → ${category}: tick “View” on ${names}.`;
