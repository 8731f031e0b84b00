import { grants } from '@hibob-kit/schemas';
import { rightsIn } from '../access.ts';
import { boxNames, featureText } from '../catalogue.ts';
import type { PermissionGroup } from '../group.ts';
import { tableOutcome } from '../outcome.ts';
import type { Right, Rights } from '../right.ts';
import { type Ask, type Judge, type Question, type Verdict, verdict } from '../stage.ts';

type Boxed = Extract<Ask, { categoryId: string }>;

/** The category's boxes, or the feature's. A group with boxes of its own for the field is left to the field-level stage. */
export const categoryStage: Judge = (question, groups) => {
  const { ask } = question;
  if (ask.kind === 'person') return verdict('category.not-asked', 'pass');
  if (ask.kind === 'nothing') return verdict('category.nothing', 'pass');
  return ask.kind === 'feature' ? featureVerdict(ask, groups) : boxVerdict(question, ask, groups);
};

function featureVerdict({ feature, folder }: Extract<Ask, { kind: 'feature' }>, groups: readonly PermissionGroup[]) {
  const ticked = new Set(groups.flatMap(({ features }) => features));
  const facts = { feature: featureText(folder === null ? feature : `${feature}:${folder}`) };
  return grants(ticked, feature, folder ?? undefined)
    ? verdict('category.feature', 'pass', facts)
    : verdict('category.feature-missing', 'fail', facts);
}

function boxVerdict(question: Question, ask: Boxed, groups: readonly PermissionGroup[]): Verdict {
  const inheriting = groups.filter((group) => !overrides(question, ask, group));
  const rights = rightsIn(inheriting, 'category', ask.categoryId, undefined);
  const facts = { box: boxNames[boxFor(ask)], category: ask.categoryId };
  const sufficient = suffices(question, ask, rights);
  if (sufficient !== true && inheriting.length < groups.length)
    return verdict('category.overridden', 'pass', { ...facts, field: ask.fieldId ?? '' });
  if (sufficient === 'open') return verdict('category.history-alone', historyAlone(question), facts);
  return sufficient ? verdict('category.granted', 'pass', facts) : verdict('category.missing', 'fail', facts);
}

/** In the category regime a sensitive field takes Edit beside View. */
export const sensitiveStage: Judge = ({ ask, regime }, groups) => {
  if (ask.kind !== 'field') return verdict('sensitive.not-asked', 'pass');
  if (regime === 'field-level') return verdict('sensitive.not-under-field-level', 'pass');
  if (ask.sensitivity === 'no') return verdict('sensitive.ordinary', 'pass');
  const { edit } = rightsIn(groups, regime, ask.categoryId, undefined);
  const facts = { category: ask.categoryId, field: ask.fieldId };
  if (edit) return verdict('sensitive.granted', 'pass', facts);
  return ask.sensitivity === 'documented'
    ? verdict('sensitive.edit-missing', 'fail', facts)
    : verdict('sensitive.edit-missing-by-likeness', 'fail', facts);
};

/** Boxes that a group has for the one field, with what the category gives in the other groups. */
export const fieldLevelStage: Judge = (question, groups) => {
  const { ask, regime } = question;
  if (regime === 'category') return verdict('field-level.off', 'pass');
  if (!('categoryId' in ask)) return verdict('field-level.not-asked', 'pass');
  if (categoryStage(question, groups).rule !== 'category.overridden') return verdict('field-level.inherits', 'pass');
  const rights = rightsIn(groups, regime, ask.categoryId, ask.fieldId ?? undefined);
  const facts = { box: boxNames[boxFor(ask)], category: ask.categoryId, field: ask.fieldId ?? '' };
  const sufficient = suffices(question, ask, rights);
  if (sufficient === 'open') return verdict('field-level.history-alone', historyAlone(question), facts);
  return sufficient ? verdict('field-level.grants', 'pass', facts) : verdict('field-level.denies', 'fail', facts);
};

function overrides({ regime }: Question, { fieldId }: Boxed, group: PermissionGroup): boolean {
  return regime === 'field-level' && fieldId !== null && group.fields[fieldId] !== undefined;
}

/** Which box it takes. */
function boxFor(ask: Boxed): Right {
  if (ask.kind === 'box') return ask.right;
  return ask.kind === 'row' && ask.past ? 'viewHistory' : 'view';
}

function suffices({ switches }: Question, ask: Boxed, rights: Rights): boolean | 'open' {
  if (ask.kind !== 'row') return rights[boxFor(ask)];
  if (rights.viewHistory && !rights.view) return 'open';
  const outcome = tableOutcome(rights, switches);
  return outcome === 'all-rows' || (outcome === 'current-row' && !ask.past);
}

function historyAlone({ switches }: Question): 'pass' | 'fail' {
  return switches.historyWithoutView === 'all rows' ? 'pass' : 'fail';
}
