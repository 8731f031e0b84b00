import type { CauseCode } from '../cause.ts';
import type { Cause } from '../finding.ts';

const accessRights = 'Access rights on the People’s data tab of the group.';

/** Why people are not shown, in the words of HiBob's access rights. */
const words: Partial<Readonly<Record<CauseCode, Pick<Cause, 'cause' | 'lookAt'>>>> = {
  'audience.employed-only': {
    cause: 'Access rights say Lifecycle status equals Employed, HiBob’s default.',
    lookAt: accessRights,
  },
  'audience.everyone': { cause: 'Access rights say Everyone, which is everyone active.', lookAt: accessRights },
  'audience.statuses-picked': {
    cause: 'Access rights name lifecycle statuses one by one, and some are not among them.',
    lookAt: `${accessRights} Leave, Garden leave and statuses of the company’s own count as well.`,
  },
  'audience.people-picked': {
    cause: 'Access rights name employees one by one; whoever joins later is not among them.',
    lookAt: accessRights,
  },
  'audience.part-of-company': {
    cause: 'Access rights cover a part of the company, such as one site or department.',
    lookAt: `${accessRights} Compare the number of people with the headcount in HiBob.`,
  },
  'company.nobody-inactive': {
    cause: 'Nobody has left this company or is hired for later.',
    lookAt: 'Whether HiBob’s directory lists anybody with lifecycle status Terminated or Hired.',
  },
  'company.nobody-left': {
    cause: 'Nobody has left this company.',
    lookAt: 'Whether HiBob’s directory lists anybody with lifecycle status Terminated.',
  },
};

export function peopleCause(code: CauseCode): Cause {
  const known = words[code];
  if (known === undefined) throw new Error(`no words for ${code}`);
  return { code, about: null, ...known };
}
