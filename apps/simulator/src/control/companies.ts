import { regimes } from '@hibob-kit/permissions';
import type { FileWishes, Setup } from '@hibob-kit/scenarios';
import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { readMoment } from '../company/company-clock.ts';
import type { World } from '../world.ts';
import { employeesAllowed, seedsAllowed } from './bounds.ts';
import { setupOfFile } from './company-file.ts';
import { type ControlError, refuse } from './control-error.ts';
import { createdSummary } from './descriptions.ts';
import { newCompany } from './new-company.ts';
import { done, made, type Reply } from './reply.ts';
import { weatherInput } from './weather-order.ts';

export const companyInput = z.strictObject({
  /** Of `scenario` and `file`, one. */
  scenario: z.string().optional(),
  /** A company file as JSON; its schema is docs/generated/company-file.schema.json. */
  file: z.record(z.string(), z.unknown()).optional(),
  employees: z.int().min(1).max(employeesAllowed).optional(),
  seed: z.int().min(0).max(seedsAllowed).optional(),
  regime: z.enum(regimes).optional(),
  switches: z.record(z.string(), z.string()).optional(),
  /** What its clock shows at first: a day or a moment. People are made as of the scenario's day whatever it shows. */
  now: z
    .string()
    .refine((text) => readMoment(text) !== null, 'not a day written YYYY-MM-DD, nor a moment YYYY-MM-DDTHH:MM:SS')
    .optional(),
  /** Whether its clock stands still. */
  frozen: z.boolean().optional(),
  /** What goes wrong on purpose: a storm's name, or what `PUT weather` takes. */
  faults: z.union([z.string(), weatherInput()]).optional(),
});

export function postCompany(
  world: World,
  { scenario, file, ...wishes }: z.output<typeof companyInput>,
  url: string,
): Reply {
  const chosen = chosenSetup(scenario, file, wishes);
  if (typeof chosen === 'object' && 'kind' in chosen) return chosen;
  const founded = newCompany(world, { ...wishes, scenario: chosen });
  return founded.kind === 'created' ? made({ ...createdSummary(founded.created), url }) : founded;
}

export function deleteCompany(world: World, { id }: Company): Reply {
  world.store.remove(id);
  world.journals.forget(id);
  world.canaries.forget(id);
  world.webhooks.forget(id);
  world.weathers.forget(id);
  world.snapshots.forget(id);
  world.runs.forget(id);
  world.transport.set(id, null);
  world.forgetLimits(id);
  return done({ id, deleted: true });
}

function chosenSetup(
  scenario: string | undefined,
  file: Readonly<Record<string, unknown>> | undefined,
  wishes: FileWishes,
): string | Setup | ControlError {
  if (file === undefined && scenario !== undefined) return scenario;
  if (file !== undefined && scenario === undefined) return setupOfFile(file, wishes);
  return refuse(400, 'A company comes from a scenario or from a file.', 'Send one of the two.', { path: 'scenario' });
}
