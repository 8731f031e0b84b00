import { z } from 'zod';

const employeeId = z.string().min(1).max(100).meta({ description: 'The id that HiBob gave the employee.' });
const entryId = z.union([z.number(), z.string().max(100)]).meta({ description: 'The id of the row in its table.' });
const value = z.json().meta({ description: 'As HiBob sends it without humanReadable; null says that it is empty.' });

const fieldRow = z
  .strictObject({ employeeId, field: z.string(), value })
  .meta({ title: 'FieldRow', description: 'One value of one employee.' });
const cellRow = z
  .strictObject({ employeeId, table: z.string(), entryId, column: z.string(), value })
  .meta({ title: 'CellRow', description: "One value of one row of one employee's table." });
const personRow = z
  .strictObject({ employeeId, values: z.record(z.string(), value) })
  .meta({ title: 'PersonRow', description: 'Values of one employee by field id.' });
const entryRow = z
  .looseObject({ id: entryId })
  .meta({ description: 'A row as HiBob sends it; columns that are not stored may be left out.' });
const tableRow = z
  .strictObject({ employeeId, table: z.string(), rows: z.array(entryRow) })
  .meta({ title: 'TableRow', description: "All that is stored of one employee's table." });

const storedRow = z.union([fieldRow, cellRow, personRow, tableRow], {
  error:
    'a row is {employeeId, field, value}, {employeeId, table, entryId, column, value}, {employeeId, values} or {employeeId, table, rows}',
});

export const rowsAllowed = 500_000;

const scope = z
  .strictObject({
    fields: z.array(z.string()).max(1_000).optional().meta({ description: 'Default: every field that a row names.' }),
    tables: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .meta({ description: 'Columns by table; an empty list means all of them. Default: those that rows name.' }),
    employees: z.enum(['active', 'all', 'named']).optional().meta({
      description: 'Who should be there. Default: active employees, or all of them if a row is about an inactive one.',
    }),
  })
  .meta({ description: 'What the client should have stored. What is not in it is not missed.' });

/** What `POST …/judge` takes. */
export const judgeInput = z
  .strictObject({
    serviceUser: z.string().meta({ description: 'Id or name of the service user that the client reads with.' }),
    rows: z.array(storedRow).max(rowsAllowed),
    scope: scope.optional(),
    at: z
      .union([z.int().min(1), z.string().max(30)])
      .optional()
      .meta({
        description:
          "What to compare with: a version's number, a day on the company's clock (2026-11-02), or a moment as in the journal (2026-11-02T10:00:00.000Z). Default: now.",
      }),
    limit: z.int().min(0).max(1_000).default(50).meta({ description: 'How many differences of a class are listed.' }),
  })
  .meta({ title: 'JudgeRequest' });

export type JudgeInput = z.output<typeof judgeInput>;
export type StoredRowInput = JudgeInput['rows'][number];
export type Json = z.output<typeof value>;
