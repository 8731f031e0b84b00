import { z } from 'zod';
import { tableIds } from '../table.ts';
import { countShape, partShape } from './count.ts';
import { exchangeShape } from './exchange.ts';
import { id, words } from './words.ts';

export const captureKind = 'hibob-capture';
export const captureVersion = 1;

const labelled = () =>
  z.strictObject({
    of: z.enum(['field', 'category', 'status']),
    id: id(),
    label: words(200).min(1),
    masked: z.boolean(),
  });

const metadata = () =>
  z.strictObject({
    categories: z
      .array(
        z.strictObject({
          id: id(),
          custom: z.boolean(),
          fields: z.int().min(0),
          shownBy: countShape().nullable().describe('People who show a field of it; null: none was asked for.'),
        }),
      )
      .max(500),
    fields: z
      .array(
        z.strictObject({
          id: id(),
          category: id(),
          type: words(60),
          list: words(200).nullable(),
          custom: z.boolean(),
          moved: z.boolean().describe('It stands in another category than HiBob’s own setup has it.'),
        }),
      )
      .max(5_000)
      .describe('In the order HiBob lists them.'),
  });

const rows = () =>
  z.strictObject({
    outcome: z.literal('rows'),
    table: z.enum(tableIds),
    people: countShape().describe('With a row or more.'),
    rows: countShape(),
    notCurrentRows: countShape(),
    severalRows: countShape().describe('People with two rows or more.'),
    earlierRowHidden: countShape().describe('People whose only row cannot be their first.'),
    restricted: z.strictObject({
      noView: z.array(words(120)).max(200),
      noHistory: z.array(words(120)).max(200),
    }),
    refusedPeople: countShape(),
    ofEverybody: z.boolean(),
  });

const table = () =>
  z.discriminatedUnion('outcome', [
    rows(),
    z.strictObject({ outcome: z.literal('forbidden'), table: z.enum(tableIds) }),
    z.strictObject({ outcome: z.literal('not-found'), table: z.enum(tableIds) }),
  ]);

const observed = () =>
  z.strictObject({
    people: z.strictObject({
      visible: countShape(),
      inactive: partShape(),
      statuses: z
        .array(z.strictObject({ status: words(200).min(1), people: countShape() }))
        .max(100)
        .nullable()
        .describe('null: nobody shows a lifecycle status.'),
      hiddenManagers: countShape().nullable(),
      withoutId: partShape(),
    }),
    fields: z
      .array(
        z.strictObject({
          field: id(),
          asked: countShape().describe('People asked.'),
          shown: partShape().describe('Of them, how many show the key.'),
          filled: partShape().describe('Of those, how many have a value.'),
          masked: countShape().describe('Of those asked, how many show dots only.'),
        }),
      )
      .max(5_000),
    tables: z.array(table()).max(tableIds.length),
  });

const finding = () =>
  z.strictObject({
    code: words(60).min(1),
    severity: z.enum(['blocking', 'advisory']),
    category: id().nullable(),
    causes: z
      .array(z.strictObject({ code: words(60).min(1), about: words(2_000).nullable() }))
      .max(50)
      .describe('Every cause that gives these answers, most likely first.'),
  });

const shapeOfCapture = () =>
  z.strictObject({
    kind: z.literal(captureKind, { error: 'This is no capture.' }),
    version: z.literal(captureVersion, { error: `This program reads captures of version ${captureVersion}.` }),
    says: z.array(words(400)).max(40).describe('What the file contains, in plain words.'),
    made: z.strictObject({
      at: z.iso.datetime().describe('When HiBob was asked.'),
      by: words(60),
      counts: z.enum(['below 5 as <5', 'exact']),
      pseudonyms: z.enum(['of this connection', 'of this file']).describe('Whether two files can be compared.'),
    }),
    serviceUser: words(60).describe('A pseudonym.'),
    selection: z.strictObject({
      unselected: z.array(id()).max(500),
      mapped: z.record(id(), id()),
      extra: z.array(id()).max(500),
      anonymous: z.boolean(),
    }),
    breadth: z
      .enum(['usual', 'deep'])
      .default('usual')
      .describe('Whether the check asked a sample of the people, or everybody and everything.'),
    labels: z.array(labelled()).max(5_000).describe('The company’s own words, all of them, for approval.'),
    door: z
      .enum(['open', 'rejected', 'blocked', 'blocked with a page'])
      .describe('Whether HiBob let the service user in at all.'),
    metadata: metadata().nullable(),
    lists: z
      .array(
        z.strictObject({ list: words(200), items: z.int().min(0), archived: z.int().min(0), levels: z.int().min(0) }),
      )
      .max(2_000)
      .nullable()
      .describe('How long the company’s lists are. null: not asked.'),
    observed: observed().nullable(),
    exchanges: z.array(exchangeShape()).max(200),
    verdict: z.enum(['ready', 'ready with advice', 'refused']),
    findings: z.array(finding()).max(200),
  });

let made: ReturnType<typeof shapeOfCapture> | null = null;

/** Made when the first capture is written or read: it would make every start slower. */
export function captureShape() {
  made ??= shapeOfCapture();
  return made;
}

/** What one check of one connection saw, without anybody's data. */
export type Capture = z.output<ReturnType<typeof captureShape>>;
export type Observed = NonNullable<Capture['observed']>;
export type CapturedTable = Observed['tables'][number];
export type CapturedRows = Extract<CapturedTable, { outcome: 'rows' }>;

/** The published JSON Schema of captures. */
export function captureJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(captureShape(), { target: 'draft-2020-12', io: 'output' }),
    title: 'A capture of a HiBob connection, without anybody’s data',
  };
}
