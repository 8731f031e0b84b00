import { regimes } from '@hibob-kit/permissions';
import { type Switches, type SwitchName, switches } from '@hibob-kit/schemas';
import { z } from 'zod';
import { day, word } from './words.ts';

const lifecycleStatus = () =>
  z.strictObject({
    name: word(),
    access: z.enum(['Active', 'Inactive']).nullable().default(null).describe('null: as the status it is based on.'),
    basedOn: word().nullable().default(null),
  });

/** Every switch by name, with its options. */
const switchSettings = () =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(switches).map(([name, { question, options }]) => [
        name,
        z.enum(options).optional().describe(question),
      ]),
      // Rows and shape have the same keys, which fromEntries cannot say.
    ) as unknown as { readonly [K in SwitchName]: z.ZodOptional<z.ZodType<Switches[K]>> },
  );

export const companyPart = () =>
  z.strictObject({
    name: word(),
    employees: z.int().min(0).max(200_000).default(0).describe('How many people are generated.'),
    seed: z.int().min(0).max(0xffff_ffff).default(1).describe('Another seed gives other people.'),
    today: day().default('2026-11-02').describe('The day its clock shows when it starts.'),
    regime: z.enum(regimes).default('category').describe('The permission model.'),
    lifecycleStatuses: z.array(lifecycleStatus()).default([]).describe('Leaves that the company set, and its own.'),
    switches: switchSettings().default({}).describe('How unknowns of HiBob are answered.'),
  });
