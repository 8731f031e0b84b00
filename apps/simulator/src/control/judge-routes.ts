import { z } from 'zod';
import type { Company } from '../company/company.ts';
import type { ServiceUser } from '../company/service-user.ts';
import { unknownName } from '../judge/asked-scope.ts';
import { askedVersion } from '../judge/asked-version.ts';
import { judge } from '../judge/judge.ts';
import { type JudgeInput, judgeInput } from '../judge/judge-input.ts';
import { judgement } from '../judge/judgement.ts';
import type { World } from '../world.ts';
import { type ControlError, refuse, refusedName } from './control-error.ts';
import { companyOperation, type Operation, operation } from './operation.ts';
import { done, type Reply } from './reply.ts';

const jsonSchema = z.looseObject({});

/** What a client stored, held against the truth; and the JSON schemas of what goes in and comes out. */
export const judgeOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'judge',
      method: 'POST',
      path: '/companies/{id}/judge',
      summary: 'Splits every difference between what a client stored and the truth by whose fault it is.',
      input: judgeInput,
      // A dump of a large company.
      bytesAllowed: 64 * 1024 * 1024,
      answer: judgement,
      reads: true,
    },
    (company, { world, input }) => judgeCompany(world, company, input),
  ),
  operation(
    {
      id: 'readJudgeRequestSchema',
      method: 'GET',
      path: '/schemas/judge-request.json',
      summary: 'The JSON schema of what a client hands in to be judged.',
      answer: jsonSchema,
    },
    () => done(z.toJSONSchema(judgeInput, { io: 'input' })),
  ),
  operation(
    {
      id: 'readJudgementSchema',
      method: 'GET',
      path: '/schemas/judgement.json',
      summary: 'The JSON schema of a judgement.',
      answer: jsonSchema,
    },
    () => done(z.toJSONSchema(judgement)),
  ),
];

function judgeCompany({ store }: World, company: Company, input: JudgeInput): Reply {
  const asked = askedVersion(company, store.history(company.id), input.at);
  if (asked.kind === 'not a moment') {
    return refuse(
      400,
      `${input.at} is neither a version, nor a day, nor a moment.`,
      'Send 7, 2026-11-02 or 2026-11-02T10:00:00.000Z.',
      { path: 'at' },
    );
  }
  if (asked.kind === 'not kept') {
    const { oldest, newest } = asked;
    return refuse(400, `No version of ${input.at} is kept.`, `Kept are versions ${oldest} to ${newest}.`, {
      path: 'at',
    });
  }
  const serviceUser = serviceUserMeant(asked.company, input.serviceUser);
  if ('kind' in serviceUser) return serviceUser;
  const unknown = unknownName(asked.company, input);
  if (unknown) {
    const { path, what, name, known } = unknown;
    return refusedName(path, `The company has no ${what} ${name}.`, name, known);
  }
  return done(judge(asked.company, asked.older, serviceUser, input));
}

function serviceUserMeant({ serviceUsers }: Company, idOrName: string): ServiceUser | ControlError {
  const meant = serviceUsers.find(({ id }) => id === idOrName) ?? serviceUsers.find(({ name }) => name === idOrName);
  const known = serviceUsers.flatMap(({ id, name }) => [id, name]);
  return meant ?? refusedName('serviceUser', `The company has no service user ${idOrName}.`, idOrName, known);
}
