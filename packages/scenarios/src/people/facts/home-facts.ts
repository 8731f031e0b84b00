import { dateOf } from '../calendar.ts';
import { handleOf } from '../identity.ts';
import { wordPoolsOf } from '../word-pools.ts';
import type { Facts } from './facts.ts';
import { type Subject, some } from './subject.ts';

/** Home, home address, Temporary address, Emergency. */
export function homeFacts(subject: Subject): Facts {
  const { identity, position, career, dice } = subject;
  const { site } = position;
  const pool = wordPoolsOf(site.language);
  const status = dice.pick('family', ['Single', 'Single', 'Married', 'Married', 'Civil partnership', 'Divorced']);
  const married = status === 'Married' || status === 'Civil partnership';
  const spouse = married ? spouseOf(subject) : noSpouse;
  const contact = dice.pick('contact', dice.percent('contact woman', 50) ? pool.women : pool.men);
  const temporary = dice.percent('temporary address', 5);
  return {
    'home.familyStatus': dice.percent('family unknown', 15) ? null : status,
    'home.legalGender': some(subject, 'gender', 96, () => identity.gender),
    'employee.legalSex': some(subject, 'sex', 80, () => (identity.gender === 'Non-binary' ? null : identity.gender)),
    'home.numberOfKids': some(subject, 'kids', 50, () => dice.below('kids are', 4)),
    ...spouse,
    'address.line1': `${dice.pick('street', pool.streets)} ${dice.between('house', 1, 180)}`,
    'address.line2': some(subject, 'flat', 20, () => `Flat ${dice.between('flat is', 1, 40)}`),
    'address.city': site.name,
    'address.postCode': site.postCode,
    'address.country': site.country,
    'address.usaState': site.state,
    'address.activeEffectiveDate': dateOf(career.start),
    'emergency.firstName': contact,
    'emergency.surname': dice.percent('same name', 60) ? identity.surname : dice.pick('contact name', pool.surnames),
    'emergency.relation': married ? 'Spouse' : dice.pick('relation', ['Parent', 'Sibling', 'Friend', 'Partner']),
    'emergency.phone': `${site.phone}${dice.digits('emergency', 2)}`,
    'emergency.email': some(
      subject,
      'emergency mail',
      40,
      () => `${handleOf(contact)}.${identity.number}@family.example`,
    ),
    'emergency.city': site.name,
    'emergency.country': site.country,
    'temporaryAddress.line1': temporary
      ? `${dice.pick('second street', pool.streets)} ${dice.between('second house', 1, 90)}`
      : null,
    'temporaryAddress.city': temporary ? site.name : null,
    'temporaryAddress.postCode': temporary ? site.postCode : null,
    'temporaryAddress.country': temporary ? site.country : null,
  };
}

const noSpouse: Facts = {};

function spouseOf(subject: Subject): Facts {
  const { identity, position, career, dice } = subject;
  const pool = wordPoolsOf(position.site.language);
  const woman = dice.percent('spouse woman', identity.gender === 'Female' ? 10 : 90);
  return {
    'home.spouse.firstName': dice.pick('spouse', woman ? pool.women : pool.men),
    'home.spouse.surname': dice.percent('spouse name', 70)
      ? identity.surname
      : dice.pick('spouse surname', pool.surnames),
    'home.spouse.birthDate': some(subject, 'spouse birth', 60, () =>
      dateOf(career.start - dice.between('spouse age', 22 * 366, 45 * 365)),
    ),
    'home.spouse.gender': woman ? 'Female' : 'Male',
  };
}
