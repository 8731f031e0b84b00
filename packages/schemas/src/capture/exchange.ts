import { z } from 'zod';
import { countShape, partShape } from './count.ts';
import { words } from './words.ts';

export const jsonTypes = ['string', 'number', 'boolean', 'object', 'array', 'null'] as const;
export type JsonType = (typeof jsonTypes)[number];

/** Headers whose values tell something of HiBob and nothing of anybody. */
export const telltaleHeaders = [
  'content-type',
  'retry-after',
  'x-has-restricted-columns',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
] as const;

const keySeen = () =>
  z.strictObject({
    key: words(300).min(1).describe('Where it stands; [] is every entry of a list, * a key that is not told.'),
    present: partShape().describe('Of the things that could have it.'),
    null: partShape(),
    types: z.array(z.enum(jsonTypes)).max(jsonTypes.length),
  });

/** One request and what was answered, without any value. */
export const exchangeShape = () =>
  z.strictObject({
    method: z.enum(['GET', 'POST']),
    path: z
      .string()
      .max(200)
      .regex(/^\/[\w/{}-]*$/, 'A path is written as HiBob documents it, ids in braces.'),
    fields: z.int().min(0).max(10_000).nullable().describe('How many fields were asked for.'),
    namedPeople: countShape().nullable().describe('How many people were asked for by id; null: everybody.'),
    showInactive: z.boolean().nullable(),
    status: z.int().min(0).max(599).describe('0: no answer came.'),
    headers: z.array(z.strictObject({ name: z.enum(telltaleHeaders), value: words(100) })).max(telltaleHeaders.length),
    items: countShape().nullable().describe('How many entries the list of the answer has.'),
    keys: z.array(keySeen()).max(2_000).describe('Which keys were present, null or absent.'),
    otherKeys: z.int().min(0).describe('Keys that HiBob’s documentation does not have: counted, not told.'),
    error: z
      .strictObject({
        keys: z.array(words(60)).max(20),
        text: words(300).nullable().describe('A text that HiBob is known to send; null: another one, or none.'),
      })
      .nullable(),
    bytes: z.int().min(0),
    ms: z.int().min(0),
  });

export type CapturedExchange = z.output<ReturnType<typeof exchangeShape>>;
export type KeySeen = CapturedExchange['keys'][number];
