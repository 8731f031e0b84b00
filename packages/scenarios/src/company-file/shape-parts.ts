import { valueTypes } from '@hibob-kit/schemas';
import { z } from 'zod';
import { prose, word } from './words.ts';

const names = () => z.record(z.string(), word());
const texts = () => z.array(z.string());

export const categoriesPart = () =>
  z.strictObject({
    add: z
      .array(z.strictObject({ id: word().optional(), name: word() }))
      .default([])
      .describe('Categories of the company.'),
    rename: names().default({}).describe('Category → the name the company gave it.'),
  });

const ownField = () =>
  z.strictObject({
    id: word().optional(),
    label: word(),
    description: prose().nullable().default(null),
    category: word(),
    type: z.enum(valueTypes).default('text'),
    historical: z.boolean().default(false).describe('It is a column of the table of its category.'),
    masked: z.boolean().default(false).describe('Dots on the screen: needs Edit to be read.'),
    values: texts().default([]).describe('The items of a list; generated people draw from them.'),
  });

export const fieldsPart = () =>
  z.strictObject({
    add: z.array(ownField()).default([]).describe('Fields of the company.'),
    remove: z.array(word()).default([]).describe('Fields of HiBob’s that this company does not have.'),
    move: names().default({}).describe('Field → the category it stands in.'),
    rename: names().default({}).describe('Field → the label the company gave it.'),
    describe: z.record(z.string(), prose().nullable()).default({}).describe('Field → its description.'),
    sensitive: z
      .array(word())
      .nullable()
      .default(null)
      .describe('Fields that need Edit to be read. null: HiBob’s own.'),
  });

const column = () =>
  z.strictObject({
    id: word().optional(),
    name: word(),
    description: prose().nullable().default(null),
    type: z.enum(valueTypes).default('text'),
    mandatory: z.boolean().default(false),
    values: texts().default([]),
  });

export const ownTable = () =>
  z.strictObject({
    id: word().optional(),
    name: word(),
    description: prose().nullable().default(null),
    category: word(),
    columns: z.array(column()).min(1),
  });

/** A text is a new item's name. */
export interface ItemInput {
  readonly id?: string | number | undefined;
  readonly name: string;
  readonly archived?: boolean | undefined;
  readonly children?: readonly (string | ItemInput)[] | undefined;
}

let made: z.ZodType<string | ItemInput> | null = null;

function item(): z.ZodType<string | ItemInput> {
  const known = made ?? itemShape();
  made = known;
  return known;
}

const itemShape = (): z.ZodType<string | ItemInput> =>
  z
    .union([
      word(),
      z.strictObject({
        id: z.union([z.string(), z.int()]).optional(),
        name: word(),
        archived: z.boolean().optional(),
        get children() {
          return z.array(item()).optional();
        },
      }),
    ])
    .meta({ id: 'listItem' });

export const listPart = () =>
  z
    .union([z.array(item()), z.strictObject({ all: z.array(item()) })], {
      error: 'A list is [name, {id, name, archived, children}, …], or {all: […]}.',
    })
    .describe('Items to add or change, or under `all` the whole list.');
