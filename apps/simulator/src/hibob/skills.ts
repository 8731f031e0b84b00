import { skillEndpoints, skillKind } from '@hibob-kit/schemas';
import { proficiencyLevels, skillsOf } from '../company/modules/skills.ts';
import { type Binding, bind } from './bind.ts';
import { itemsAnswer } from './object-answers.ts';
import { json } from './result.ts';

export const skillsBindings: readonly Binding[] = [
  bind(skillEndpoints.search, ({ body }, view) => itemsAnswer(skillKind, skillsOf(view.company), body)),
  bind(skillEndpoints.levels, () => json({ items: proficiencyLevels })),
];
