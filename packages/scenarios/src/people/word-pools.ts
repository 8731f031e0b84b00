import { base, de, en, en_GB, en_US, Faker, type LocaleDefinition, pt_PT, sv } from '@faker-js/faker';

export type Language = 'en_GB' | 'de' | 'en_US' | 'pt_PT' | 'sv';

export interface WordPools {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
  readonly streets: readonly string[];
}

const pools = new Map<Language, WordPools>();

/** The words of a language, drawn once in a process from a fixed seed: they are the same for every company. */
export function wordPoolsOf(language: Language): WordPools {
  const known = pools.get(language);
  if (known) return known;
  const { locale, seed } = languages[language];
  const faker = new Faker({ locale: [...locale, en, base], seed });
  const made: WordPools = {
    women: faker.helpers.uniqueArray(() => faker.person.firstName('female'), 70),
    men: faker.helpers.uniqueArray(() => faker.person.firstName('male'), 70),
    surnames: faker.helpers.uniqueArray(() => faker.person.lastName(), 160),
    streets: faker.helpers.uniqueArray(() => faker.location.street(), 90),
  };
  pools.set(language, made);
  return made;
}

const languages: Readonly<Record<Language, { readonly locale: readonly LocaleDefinition[]; readonly seed: number }>> = {
  en_GB: { locale: [en_GB], seed: 101 },
  de: { locale: [de], seed: 102 },
  en_US: { locale: [en_US], seed: 103 },
  pt_PT: { locale: [pt_PT], seed: 104 },
  sv: { locale: [sv], seed: 105 },
};
