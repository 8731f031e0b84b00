import { z } from 'zod';
import { companyPart } from './company-part.ts';
import { personPart } from './person-part.ts';
import { expectationPart, groupPart, selectionPart, serviceUserPart, statePart } from './setup-parts.ts';
import { categoriesPart, fieldsPart, listPart, ownTable } from './shape-parts.ts';
import { prose, word } from './words.ts';

const shapeOfFile = () =>
  z.strictObject({
    $schema: z.string().optional().describe('For your editor.'),
    version: z.literal(1).describe('Of this format.'),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'An id is small letters, digits and dashes.')
      .optional()
      .describe('What the company is called in the simulator, with a number behind it. Left out: made from its name.'),
    title: word().optional(),
    story: prose().optional().describe('What the customer did, in a sentence or two.'),
    guide: word().nullable().optional().describe('The section of the guide it stems from.'),
    company: companyPart(),
    categories: categoriesPart().optional(),
    fields: fieldsPart().optional(),
    tables: z.array(ownTable()).default([]).describe('Tables of the company.'),
    lists: z.record(z.string(), listPart()).default({}).describe('Named lists, by name.'),
    people: z.array(personPart()).default([]).describe('People written down, beside the generated ones.'),
    serviceUsers: z.array(serviceUserPart()).default([]).describe('The first is the one the connector uses.'),
    permissionGroups: z.array(groupPart()).default([]),
    credential: z
      .enum(['as issued', 'mistyped', 'reset since'])
      .default('as issued')
      .describe('What the customer pasted for the first service user.'),
    selection: selectionPart().optional(),
    expect: expectationPart().optional(),
    state: statePart().optional(),
  });

let made: ReturnType<typeof shapeOfFile> | null = null;

/** A company as a file: what a scenario holds, in the words people use. Made when a file is read: it would make every start slower. */
export function companyFile() {
  made ??= shapeOfFile();
  return made;
}

/** As somebody writes it. */
export type CompanyFile = z.input<ReturnType<typeof companyFile>>;
export type Parts = z.output<ReturnType<typeof companyFile>>;

/** The published JSON Schema of company files. */
export function companyFileJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(companyFile(), { target: 'draft-2020-12', io: 'input' }),
    title: 'A company for hibob-simulator',
  };
}
