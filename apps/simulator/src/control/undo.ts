import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { changesBetween } from '../isolation/changes-between.ts';
import { undone } from '../isolation/undo.ts';
import type { World } from '../world.ts';
import { refuse } from './control-error.ts';
import { summaryOf } from './descriptions.ts';
import { companyShown } from './operations/answers.ts';
import { done, type Reply } from './reply.ts';

/** `version`: the one somebody looked at; the change of somebody else must not be undone unseen. */
export const undoInput = z.strictObject({ version: z.int().optional() });

export const undoneAnswer = z.strictObject({
  ...companyShown.shape,
  undid: z.array(z.string()).describe('what is as it was before'),
});

/** Takes the latest change of a company back, whoever made it; again and again as far as versions are kept. */
export function postUndo(world: World, company: Company, { version }: z.output<typeof undoInput>): Reply {
  if (version !== undefined && version !== company.version) {
    return refuse(409, 'Somebody changed the company in the meantime.', 'Look at it again, then undo.', {
      path: 'version',
    });
  }
  const before = undone(company, world.store.history(company.id), world.clock);
  if (!before)
    return refuse(
      409,
      'There is nothing to undo.',
      `The newest versions of a company are kept, and this is the first.`,
    );
  world.store.put(before);
  return done({ ...summaryOf(world, before), undid: [...changesBetween(company, before)] });
}
