import {
  base,
  de,
  el,
  en,
  en_GB,
  en_US,
  Faker,
  fa,
  he,
  hy,
  ja,
  ko,
  type LocaleDefinition,
  ne,
  pt_PT,
  sv,
  th,
  uk,
  vi,
  zh_CN,
} from '@faker-js/faker';

/**
 * The module that holds the words names and streets are made of. They are drawn once, by `npm run generate`, not in a running program:
 * loading faker and its languages took a third of a simulator's start, and a new version of it must not change anybody's name unseen.
 */
export function wordsModule(): string {
  const entries = Object.entries(languages).map(([language, { locale, seed, counts }]) => {
    const faker = new Faker({ locale: [locale, en, base], seed });
    const lines = [
      ['women', faker.helpers.uniqueArray(() => faker.person.firstName('female'), counts[0])],
      ['men', faker.helpers.uniqueArray(() => faker.person.firstName('male'), counts[0])],
      ['surnames', faker.helpers.uniqueArray(() => faker.person.lastName(), counts[1])],
      ['streets', faker.helpers.uniqueArray(() => faker.location.street(), counts[2])],
    ] as const;
    return `  ${language}: {\n${lines.map(([kind, words]) => `    ${kind}: ${quoted(words)},\n`).join('')}  },\n`;
  });
  return `// Made by npm run generate (words/draw-words.ts). Words are parted by a bar.\nexport const words = {\n${entries.join('')}} as const;\n`;
}

function quoted(words: readonly string[]): string {
  if (words.some((word) => word.includes('|'))) throw new Error('a word holds the bar that parts words');
  const text = words.join('|');
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** How many first names of a gender, surnames and streets. */
type Counts = readonly [firstNames: number, surnames: number, streets: number];

const ofOffices: Counts = [70, 160, 90];
/** Nobody's office is there, so no street is. */
const ofElsewhere: Counts = [18, 36, 0];

const languages: Readonly<
  Record<string, { readonly locale: LocaleDefinition; readonly seed: number; readonly counts: Counts }>
> = {
  en_GB: { locale: en_GB, seed: 101, counts: ofOffices },
  de: { locale: de, seed: 102, counts: ofOffices },
  en_US: { locale: en_US, seed: 103, counts: ofOffices },
  pt_PT: { locale: pt_PT, seed: 104, counts: ofOffices },
  sv: { locale: sv, seed: 105, counts: ofOffices },
  el: { locale: el, seed: 106, counts: ofElsewhere },
  fa: { locale: fa, seed: 107, counts: ofElsewhere },
  he: { locale: he, seed: 108, counts: ofElsewhere },
  hy: { locale: hy, seed: 109, counts: ofElsewhere },
  ja: { locale: ja, seed: 110, counts: ofElsewhere },
  ko: { locale: ko, seed: 111, counts: ofElsewhere },
  ne: { locale: ne, seed: 112, counts: ofElsewhere },
  th: { locale: th, seed: 113, counts: ofElsewhere },
  uk: { locale: uk, seed: 114, counts: ofElsewhere },
  vi: { locale: vi, seed: 115, counts: ofElsewhere },
  zh_CN: { locale: zh_CN, seed: 116, counts: ofElsewhere },
};
