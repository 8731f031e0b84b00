import { z } from 'zod';
import { trace } from '../canaries/trace.ts';
import { traced } from '../canaries/traced.ts';
import { turnOn } from '../canaries/turn-on.ts';
import { type Company, withCanaries } from '../company/company.ts';
import type { World } from '../world.ts';
import { refuse, refusedMeaning } from './control-error.ts';
import { companyOperation, type Operation } from './operation.ts';
import { done, type Reply } from './reply.ts';

const canariesShown = z.strictObject({ canaries: z.enum(['on', 'off']), fields: z.array(z.string()) });

/** Values that say where they leaked: on and off, and what of them is in a text. */
export const canaryOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'readCanaries',
      method: 'GET',
      path: '/companies/{id}/canaries',
      summary: 'Says which values carry a tag that tells where they leaked.',
      answer: canariesShown,
    },
    (company) => done(shown(company)),
  ),
  companyOperation(
    {
      id: 'turnCanariesOn',
      method: 'POST',
      path: '/companies/{id}/canaries',
      summary: 'Puts tags on values: of the sensitive fields, or of those that are named.',
      input: z.strictObject({ fields: z.array(z.string()).min(1).max(500).optional() }),
      answer: z.strictObject({
        ...canariesShown.shape,
        without: z.array(z.string()).meta({ description: 'Sensitive fields that can carry no tag: dates, lists.' }),
      }),
    },
    (company, { world, input }) => postCanaries(world, company, input.fields),
  ),
  companyOperation(
    {
      id: 'turnCanariesOff',
      method: 'DELETE',
      path: '/companies/{id}/canaries',
      summary: 'Takes the tags off and forgets their key: what leaked before can no longer be traced.',
      answer: canariesShown,
    },
    (company, { world }) => deleteCanaries(world, company),
  ),
  companyOperation(
    {
      id: 'traceCanaries',
      method: 'POST',
      path: '/companies/{id}/canaries/trace',
      summary:
        'Names the values that are in a dump, a log or the body of a webhook, and the requests they went out with.',
      input: z.strictObject({ text: z.string() }),
      // Dumps are larger than anything HiBob is sent.
      bytesAllowed: 32 * 1024 * 1024,
      answer: traced,
      reads: true,
    },
    (company, { world, input }) => done(trace(company, world.canaries.of(company.id), input.text)),
  ),
];

function shown({ canaries }: Company): z.output<typeof canariesShown> {
  return { canaries: canaries ? 'on' : 'off', fields: [...(canaries?.on ?? [])] };
}

function postCanaries(world: World, company: Company, fields: readonly string[] | undefined): Reply {
  const turned = turnOn(company, fields, world.random);
  switch (turned.kind) {
    case 'on':
      world.store.put(turned.company);
      return done({ ...shown(turned.company), without: turned.without });
    case 'unknown':
      return refusedMeaning(`fields.${turned.at}`, `There is no field or column ${turned.name}.`, turned.nearest);
    case 'unfit':
      return refuse(
        400,
        `${turned.name} can carry no tag: only texts, numbers and amounts can.`,
        'Take it out of the list.',
        { path: `fields.${turned.at}` },
      );
    case 'nothing':
      return refuse(400, 'None of the sensitive fields of this company can carry a tag.', 'Name fields.', {
        path: 'fields',
      });
    case 'too many':
      return refuse(
        400,
        'More fields were named since canaries are on than there are tags for.',
        'Turn them off first.',
        {
          path: 'fields',
        },
      );
    default:
      return turned satisfies never;
  }
}

function deleteCanaries(world: World, company: Company): Reply {
  world.canaries.forget(company.id);
  const off = company.canaries ? withCanaries(company, null) : company;
  if (off !== company) world.store.put(off);
  return done(shown(off));
}
