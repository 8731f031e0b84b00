import { ready } from '../expect/expectations.ts';
import { guidePlanWith } from '../expect/plan-rows.ts';
import { type Curated, type CuratedPerson, curatedScenario } from './curated.ts';
import { whole } from './whole-person.ts';

/** Names as people have them, and as programs do not expect them. */
const named: readonly (Pick<CuratedPerson, 'key' | 'reason'> & Partial<CuratedPerson>)[] = [
  {
    key: 'plain',
    reason: 'Letters that every program can hold: the plain case. Leads the others.',
    firstName: 'Ellen',
    surname: 'Park',
    tables: {
      'Variable pay': [{ variableType: 'Bonus', amount: '3000 EUR', paymentPeriod: 'Annual' }],
      Equity: [
        { quantity: 500, equityType: 'RSU', grantType: 'Initial Grant', grantNumber: 1, grantStatus: 'Granted' },
      ],
    },
  },
  {
    key: 'apostrophe',
    reason: 'A straight apostrophe, which ends a text in SQL.',
    firstName: 'Siobhán',
    surname: "O'Neill",
  },
  {
    key: 'curly',
    reason: 'A curly apostrophe: not the same letter as the straight one.',
    firstName: 'Seán',
    surname: 'O’Neill',
  },
  {
    key: 'japanese',
    reason: 'Han characters, the family name being what others call first.',
    firstName: '太郎',
    surname: '山田',
  },
  {
    key: 'astral',
    reason: 'A character outside the basic plane: two units of UTF-16, one letter.',
    firstName: '花子',
    surname: '𠮷野',
  },
  {
    key: 'korean',
    reason: 'Hangul, whose syllables have a composed and a decomposed form.',
    firstName: '지우',
    surname: '김',
  },
  { key: 'arabic', reason: 'Written from right to left.', firstName: 'محمد', surname: 'الحسن' },
  {
    key: 'hebrew',
    reason: 'Written from right to left, with a hyphen that is not the Latin one.',
    firstName: 'נועה',
    surname: 'בר־לב',
  },
  {
    key: 'cyrillic',
    reason: 'Looks like Latin letters and is none: А is not A.',
    firstName: 'Анна',
    surname: 'Ванина',
  },
  {
    key: 'greek',
    reason: 'A final sigma, which lower case writes in two ways.',
    firstName: 'Γιώργος',
    surname: 'Παππάς',
  },
  { key: 'devanagari', reason: 'Signs that stand on other letters.', firstName: 'आरती', surname: 'शर्मा' },
  { key: 'thai', reason: 'Tone marks above vowels, and no capital letters.', firstName: 'กัญญา', surname: 'ใจดี' },
  {
    key: 'decomposed',
    reason: 'Accents as characters of their own (NFD): equal to the eye, not to a program.',
    firstName: 'Zoe\u0308',
    surname: 'Nguye\u0302\u0303n',
  },
  {
    key: 'turkish',
    reason: 'A dotted capital I, which lower case makes two characters of.',
    firstName: 'İpek',
    surname: 'Işık',
  },
  {
    key: 'null',
    reason: 'The surname is Null, and YAML, SQL and spreadsheets each think they know it.',
    firstName: 'Jennifer',
    surname: 'Null',
  },
  { key: 'true', reason: 'The first name is True: a text, not a truth.', firstName: 'True', surname: 'Nygård' },
  {
    key: 'formula',
    reason: 'Begins with an equals sign, which a spreadsheet runs.',
    firstName: '=1+1',
    surname: 'Tester',
  },
  {
    key: 'quotes',
    reason: 'A quotation mark and a comma, which divide a CSV.',
    firstName: 'Robert "Bob"',
    surname: 'Smith, Jr.',
  },
  {
    key: 'markup',
    reason: 'Looks like HTML, and must be shown as it is.',
    firstName: '<b>Ann</b>',
    surname: 'O&amp;M',
  },
  {
    key: 'long',
    reason: 'Longer than columns made for names.',
    firstName: 'Maria Benedita Francisca Guilhermina',
    surname: 'de Albuquerque e Castro Vasconcelos Pereira de Mello Breyner',
  },
  { key: 'one-name', reason: 'Has one name and no surname.', firstName: 'Sukarno' },
  {
    key: 'same-name',
    reason: 'Has the name of somebody else, and another e-mail address.',
    firstName: 'Ellen',
    surname: 'Park',
    email: 'ellen.park2@paper-lark.example',
  },
  { key: 'no-email', reason: 'Works in the warehouse and has no e-mail address.', firstName: 'Gary', surname: 'Stone' },
  {
    key: 'no-number',
    reason: 'Has no number in the company: nothing to join a payroll with.',
    firstName: 'Nora',
    surname: 'Lind',
  },
  {
    key: 'text-number',
    reason: 'The number in the company begins with zeros: a text, not a number.',
    firstName: 'James',
    surname: 'Bell',
    number: '0007',
  },
  {
    key: 'plus-address',
    reason: 'Capitals and a plus in the e-mail address.',
    firstName: 'Omar',
    surname: 'Diallo',
    email: 'Omar.Diallo+HR@paper-lark.example',
  },
  {
    key: 'left',
    reason: 'Left in spring: records that are kept must still say whose they are.',
    firstName: 'Rosa',
    surname: 'Quint',
    terminationDate: '2026-04-30',
  },
];

const withoutEmail = ['no-email'];
const withoutNumber = ['no-number'];

const names: Curated = {
  id: 'curated-names',
  title: 'Names in many scripts',
  story: 'A small company in which each name breaks something somewhere.',
  name: 'Paper Lark',
  people: named.map((one, at) =>
    whole({
      startDate: '2021-03-01',
      ...(at === 0 ? {} : { manager: 'plain' }),
      ...(withoutEmail.includes(one.key) ? {} : { email: `${one.key}@paper-lark.example` }),
      ...(withoutNumber.includes(one.key) ? {} : { number: at + 1 }),
      ...one,
    }),
  ),
  // Nothing but names: apart from who left, everybody has the rows they began with.
  expect: {
    ...ready,
    plan: guidePlanWith({
      Employment: { viewHistory: 'cannot tell' },
      Equity: { viewHistory: 'cannot tell' },
      Payroll: { viewHistory: 'cannot tell' },
      Work: { viewHistory: 'cannot tell' },
    }),
  },
};

export const curatedNames = curatedScenario(names);
