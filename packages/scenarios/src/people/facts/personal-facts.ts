import { dateOf } from '../calendar.ts';
import { handleOf } from '../identity.ts';
import { wordPoolsOf } from '../word-pools.ts';
import type { Facts } from './facts.ts';
import { enteredOn, type Subject, some } from './subject.ts';

/** Basic info, Personal, Personal contact details, Identification, About, EEO. */
export function personalFacts(subject: Subject): Facts {
  const { identity, dice } = subject;
  const { firstName, surname, gender, site, number } = identity;
  const american = site.currency === 'USD';
  const ssn = american ? `900-${dice.digits('ssn', 2)}-${dice.digits('ssn end', 4)}` : null;
  const pool = wordPoolsOf(site.language);
  return {
    'root.firstName': firstName,
    'root.secondName': some(subject, 'middle name', 30, () =>
      dice.pick('middle', gender === 'Female' ? pool.women : pool.men),
    ),
    'root.surname': surname,
    'root.email': identity.email,
    'root.creationDateTime': `${dateOf(enteredOn(subject))}T09:${dice.between('minute', 10, 59)}:25.002884`,
    'root.coverImageUrl': some(
      subject,
      'cover',
      20,
      () => `https://images.example/covers/${dice.below('cover no', 24)}.png`,
    ),
    'personal.honorific': some(subject, 'prefix', 40, () => honorifics[gender]),
    'personal.pronouns': some(subject, 'pronouns', 60, () => pronouns[gender]),
    'personal.birthDate': some(subject, 'birth date', 97, () => dateOf(bornOn(subject))),
    'personal.nationality': [
      ...new Set([
        site.nationality,
        ...(dice.percent('two passports', 12) ? [dice.pick('second', nationalities)] : []),
      ]),
    ],
    'employee.disabilityStatus': some(subject, 'disability', 40, () =>
      dice.pick('disability is', ['No', 'No', 'No', 'Yes', 'Prefer not to say']),
    ),
    'employee.veteranStatus': american ? [dice.percent('veteran', 6) ? 'Active duty veteran' : 'Not a veteran'] : null,
    'home.privateEmail': some(
      subject,
      'private mail',
      85,
      () => `${handleOf(firstName, surname)}.${number}@mail.example`,
    ),
    'home.privatePhone': some(subject, 'private phone', 35, () => `${site.phone}${dice.digits('private phone', 2)}`),
    'home.mobilePhone': some(subject, 'mobile', 90, () => `${site.phone}${dice.digits('mobile', 2)}`),
    'financial.passportNumber': some(subject, 'passport', 60, () => dice.digits('passport', 9)),
    'financial.identificationNumber': some(subject, 'national id', 50, () => dice.digits('national id', 8)),
    // The prefix QQ and the area number 900 are never given out, so nobody real is hit.
    'payroll.nin': site.currency === 'GBP' ? `QQ${dice.digits('nin', 6)}C` : null,
    'identification.ssn': ssn,
    'identification.ssnSerialNumber': ssn === null ? null : ssn.slice(-4),
    'about.about': some(subject, 'about', 45, () => dice.pick('about is', abouts)),
    'about.socialData.linkedin': some(
      subject,
      'linkedin',
      55,
      () => `https://linkedin.example/in/${handleOf(firstName)}-${number}`,
    ),
    'about.socialData.twitter': some(subject, 'twitter', 10, () => `@${handleOf(firstName)}${number}`),
    'about.hobbies': some(subject, 'hobbies', 50, () => [
      dice.pick('hobby', ['yoga', 'running', 'cycling', 'cooking']),
      'reading',
    ]),
    'about.superpowers': some(subject, 'superpowers', 30, () => [
      dice.pick('superpower', ['listening', 'organising', 'storytelling']),
    ]),
    'about.foodPreferences': some(subject, 'food', 35, () => [dice.pick('food is', ['vegetarian', 'vegan', 'none'])]),
    'eeo.ethnicity': american ? some(subject, 'ethnicity', 85, () => ethnicityOf(subject)) : null,
    'employee.ethnicities': american ? some(subject, 'ethnicity', 85, () => [ethnicityOf(subject)]) : null,
    'eeo.jobCategory': american ? jobCategoryOf(subject) : null,
  };
}

/** Between 21 and 46 years old on their first day. */
function bornOn({ career, dice }: Subject): number {
  return (career.before?.start ?? career.start) - dice.between('age', 21 * 366, 46 * 365);
}

function ethnicityOf({ dice }: Subject): string {
  return dice.pick('ethnicity is', [
    'Asian',
    'Black or African American',
    'Hispanic or Latino',
    'White',
    'White',
    'Two or more',
    'Prefer not to say',
  ]);
}

function jobCategoryOf({ position }: Subject): string {
  const { level, department } = position.job;
  if (level >= 7) return 'Executives and senior managers';
  if (level >= 5) return 'First and mid-level managers';
  return department.id === 'Sales' ? 'Sales workers' : 'Professionals';
}

const honorifics = { Female: 'Ms.', Male: 'Mr.', 'Non-binary': 'Mx.' } as const;
const pronouns = { Female: 'She / Her', Male: 'He / Him', 'Non-binary': 'They / Them' } as const;
const nationalities = ['French', 'Irish', 'Italian', 'Polish', 'Spanish', 'Dutch', 'Indian', 'Brazilian'] as const;
const abouts = [
  'Learning to sail, slowly.',
  'Coffee first, then questions.',
  'Happiest on a long train ride with a book.',
  'Ask me about sourdough.',
  'Here to make hard things simple.',
] as const;
