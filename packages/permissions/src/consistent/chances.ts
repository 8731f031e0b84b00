import { type Evidence, inferred } from '@hibob-kit/schemas';

interface Chance {
  readonly chance: number;
  readonly evidence: Evidence;
}

const guess = (why: string): Evidence => inferred(`${why}; how likely is a guess of ours`);

/** How likely an answer is that a setup allows and does not call for. No source counts any of it. */
export const chances = {
  '404 for somebody within reach': {
    chance: 0.2,
    evidence: guess('an id nobody has is answered 404, and a pasted id may be one'),
  },
  '404 for somebody out of reach': {
    chance: 0.3,
    evidence: guess('403 is documented, 404 is not ruled out (switches, outOfAudiencePerson)'),
  },
  'some show what another group opens': {
    chance: 0.02,
    evidence: guess('rights of several groups add up (B7 of the catalogue of misconfigurations)'),
  },
  'all empty, so left out by REPLACE': {
    chance: 0.15,
    evidence: guess('REPLACE may leave out what is empty (switches, emptyUnderReplace)'),
  },
  'some lack what is shown': {
    chance: 0.05,
    evidence: guess('access rights of several groups differ (C10 of the catalogue of misconfigurations)'),
  },
  'nobody is on leave': { chance: 0.6, evidence: guess('few are on leave at a time') },
  'no rows though somebody is within reach': { chance: 0.1, evidence: guess('not every table has a row of everybody') },
  'nobody named is inactive': { chance: 0.5, evidence: guess('who is asked for by name mostly works there') },
  'nobody of fewer than 10 is inactive': { chance: 0.3, evidence: guess('the more people, the more have left') },
  'nobody of fewer than 50 is inactive': { chance: 0.1, evidence: guess('the more people, the more have left') },
  'nobody of many is inactive': { chance: 0.02, evidence: guess('the more people, the more have left') },
  'gone rather than moved': {
    chance: 0.5,
    evidence: guess('a field that nobody shows may be no field of the company, or moved (E2, E10 of the catalogue)'),
  },
  'somebody has one row alone': { chance: 0.4, evidence: guess('whoever has served for some time has several') },
} as const satisfies Record<string, Chance>;
