import { keptWith } from '../kept-with.ts';
import type { Company } from './company.ts';

/** A part of HiBob with a state of its own (time off, documents …). Its state is an immutable value inside the company's. */
export interface Module<S> {
  readonly id: string;
  /** What the company has of it before anybody changed anything; derived, so that it costs nothing until somebody asks. */
  readonly initial: (company: Company) => S;
}

export function stateOf<S>(company: Company, module: Module<S>): S {
  // Only `withState` and `initial` put values in, under the module's own id.
  if (module.id in company.modules) return company.modules[module.id] as S;
  const known = initialStatesOf(company.data, () => new Map());
  if (!known.has(module.id)) known.set(module.id, module.initial(company));
  return known.get(module.id) as S;
}

const initialStatesOf = keptWith<Map<string, unknown>>('initial states');

export function withState<S>(company: Company, module: Module<S>, state: S): Company {
  return { ...company, version: company.version + 1, modules: { ...company.modules, [module.id]: state } };
}
