import type { DifferenceClass } from './judgement.ts';

/** One sentence a class; `what`: how many differences of how many employees. */
export function classSentence(kind: DifferenceClass, count: number, employees: number, serviceUser: string): string {
  const { none, some } = sentences[kind];
  if (count === 0) return none(serviceUser);
  const what = `${count} ${count === 1 ? 'difference' : 'differences'} of ${employees} ${employees === 1 ? 'employee' : 'employees'}`;
  return some(what, serviceUser);
}

type Sentence = (serviceUser: string) => string;

const sentences: Readonly<
  Record<DifferenceClass, { readonly none: Sentence; readonly some: (what: string, serviceUser: string) => string }>
> = {
  'missing-by-permission': {
    none: (serviceUser) => `Nothing is missing for want of a permission of ${serviceUser}.`,
    some: (what, serviceUser) => `${what}: ${serviceUser} may not see it, so no client could have stored it.`,
  },
  'missing-by-client': {
    none: () => 'The client has everything it could read.',
    some: (what, serviceUser) => `${what}: ${serviceUser} sees it and the client does not have it.`,
  },
  stale: {
    none: () => 'Nothing is out of date.',
    some: (what) => `${what}: it was true before and is not any more.`,
  },
  duplicated: {
    none: () => 'Nothing is there twice.',
    some: (what) => `${what}: it is there more than once.`,
  },
  leaked: {
    none: (serviceUser) => `The client has nothing that ${serviceUser} may not see.`,
    some: (what, serviceUser) => `${what}: it is or was true, and ${serviceUser} may not see it.`,
  },
  wrong: {
    none: () => 'Nothing is there that was never true.',
    some: (what) => `${what}: it was never true, as far as the versions kept can tell.`,
  },
};
