/** A task as task lists of a company set it. */
export interface TaskTemplate {
  readonly title: string;
  readonly description: string;
  /** The list it belongs to. */
  readonly set: string;
  readonly ordinal: number;
  /** Of a hundred employees, how many are given it. */
  readonly share: number;
  /** When it is due: so many days after the owner's start date, or after the company's first day. */
  readonly due: { readonly after: 'start date' | 'first day'; readonly days: number };
  /** Whom it is about: the owner, or a colleague. */
  readonly about: 'owner' | 'colleague';
}

export const taskTemplates: readonly TaskTemplate[] = [
  {
    title: 'Complete your profile',
    description: 'Add a photo, your pronouns and an emergency contact.',
    set: 'Onboarding',
    ordinal: 1,
    share: 100,
    due: { after: 'start date', days: 7 },
    about: 'owner',
  },
  {
    title: 'Read the handbook',
    description: 'Read it and confirm.',
    set: 'Onboarding',
    ordinal: 2,
    share: 80,
    due: { after: 'start date', days: 30 },
    about: 'owner',
  },
  {
    title: 'Finish the security training',
    description: 'The yearly training takes forty minutes.',
    set: 'Compliance',
    ordinal: 1,
    share: 25,
    due: { after: 'first day', days: 21 },
    about: 'owner',
  },
  {
    title: 'Write feedback for a colleague',
    description: 'Three sentences are enough.',
    set: 'Performance',
    ordinal: 1,
    share: 15,
    due: { after: 'first day', days: 10 },
    about: 'colleague',
  },
];
