/** Where an answer departs from its recording, and why. A difference that is gone must be struck off. */
export const recordingsLedger: Readonly<
  Record<string, { readonly differences: readonly string[]; readonly why: string }>
> = {};
