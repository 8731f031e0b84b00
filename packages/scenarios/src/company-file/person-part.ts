import { z } from 'zod';
import { day, digits, prose, value, word } from './words.ts';

const row = () =>
  z
    .object({
      id: z.int().optional(),
      effectiveDate: day().optional().describe('Left out: the start date.'),
      creationDate: z.string().nullable().optional(),
      modificationDate: z.string().nullable().optional(),
      reason: prose().nullable().optional().describe('Why it changed.'),
      changedBy: word().nullable().optional(),
      customColumns: z.record(z.string(), value()).optional(),
    })
    .catchall(value())
    .describe('A row: columns by their name or key.');

export const personPart = () =>
  z.strictObject({
    key: word().optional().describe('What this file calls them, e.g. as a manager.'),
    id: digits().optional().describe('Left out: the next one. That of a generated employee: takes their place.'),
    reason: prose().optional().describe('What this person is there for.'),
    firstName: word().optional(),
    surname: word().optional(),
    email: word().optional(),
    number: z
      .union([z.int(), word()], { error: 'An employee number is a whole number or a text.' })
      .optional()
      .describe('The employee ID in the company.'),
    startDate: day().optional(),
    terminationDate: day().optional().describe('The last day.'),
    site: word().optional(),
    department: word().optional(),
    title: word().optional(),
    manager: word().optional().describe('A key, an id, an e-mail address, or `generated 1`.'),
    fields: z.record(z.string(), value()).default({}).describe('Values by label or id of the field.'),
    tables: z.record(z.string(), z.array(row())).default({}).describe('Rows by name or id of the table.'),
  });
export type PersonInput = z.output<ReturnType<typeof personPart>>;
export type RowInput = z.output<ReturnType<typeof row>>;
