import { onboardingEndpoints } from '@hibob-kit/schemas';
import { type Binding, bind } from './bind.ts';
import { json } from './result.ts';

/** The welcome wizards of a company. HiBob has no API to change them; names and ids are ours. */
const wizards = [
  { id: 301_001, name: 'Welcome to the team' },
  { id: 301_002, name: 'Welcome back' },
  { id: 301_003, name: 'Managers' },
] as const;

export const onboardingBindings: readonly Binding[] = [bind(onboardingEndpoints.wizards, () => json({ wizards }))];

export function wizardWithId(id: number): (typeof wizards)[number] | null {
  return wizards.find((wizard) => wizard.id === id) ?? null;
}
