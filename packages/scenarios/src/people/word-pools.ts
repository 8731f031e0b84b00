import { words } from './words.ts';

/** The languages of the offices. */
export type Language = 'en_GB' | 'de' | 'en_US' | 'pt_PT' | 'sv';

/** Languages of people who come from elsewhere: most are not written in Latin letters. */
export const distantLanguages = ['el', 'fa', 'he', 'hy', 'ja', 'ko', 'ne', 'th', 'uk', 'vi', 'zh_CN'] as const;

export interface WordPools {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
  /** None in languages without an office. */
  readonly streets: readonly string[];
}

const pools = new Map<keyof typeof words, WordPools>();

/** The words of a language, the same for every company. */
export function wordPoolsOf(language: keyof typeof words): WordPools {
  const known = pools.get(language);
  if (known) return known;
  const { women, men, surnames, streets } = words[language];
  const made: WordPools = {
    women: women.split('|'),
    men: men.split('|'),
    surnames: surnames.split('|'),
    streets: streets.split('|'),
  };
  pools.set(language, made);
  return made;
}
