import { documented, type Evidence, inferred, observed, type SwitchName } from '@hibob-kit/schemas';

/**
 * What is looked at to answer why something is not there, in this order, for every permission group of the company. Request shape and
 * empty data come after them; they are not about permissions.
 */
export const stageIds = [
  'credential',
  'group type',
  'member',
  'category right',
  'audience',
  'lifecycle status',
  'sensitive rule',
  'field-level rule',
] as const;
export type StageId = (typeof stageIds)[number];

export interface Rule {
  readonly stage: StageId;
  /** In HiBob's words. `{name}` stands for a fact of the case. */
  readonly text: string;
  readonly evidence: Evidence;
  /**
   * No source says what HiBob does, so a stage that rests on the rule is `unknown`. Where a switch decides for this company, its
   * name; `ours` where the reading is fixed.
   */
  readonly open: SwitchName | 'ours' | null;
}

const categoryPage = 'categories-and-permissions';
const fieldLevelPage = 'employee-data-api-field-level-permissions';
const metadataPages = 'references of metadata';
const modulePages = 'references of the modules';
const guide = 'setup guide, steps 3 and 4';

/** Every rule a stage can rest on. */
export const rules = {
  'credential.accepted': rule('credential', 'Service user id and token match.', documented('OpenAPI 2025-06')),
  'credential.rejected': rule(
    'credential',
    'The token is not the one HiBob issued last for {serviceUser}: mistyped, or reset since. 401.',
    documented('OpenAPI 2025-06; the guide’s General Errors'),
  ),
  'credential.disabled': rule('credential', '{serviceUser} is disabled. 401.', inferred('no source names the answer')),
  'credential.deleted': rule('credential', '{serviceUser} was deleted. 401.', inferred('no source names the answer')),
  'credential.address-refused': rule(
    'credential',
    'The company’s IP allow list does not hold {address}. 403 on everything, metadata too.',
    observed('error catalogue of a running program'),
  ),

  'group-type.service-user': rule('group type', 'The group is of type Service user.', documented(guide)),
  'group-type.other': rule(
    'group type',
    'The group is of type {type}. Only a group of type Service user serves a service user.',
    documented(guide),
  ),
  'group-type.none': rule('group type', 'The company has no group of type Service user.', documented(guide)),

  'group-type.not-asked': rule('group type', 'What is asked for takes no group.', documented(metadataPages)),

  'member.named': rule('member', '{serviceUser} is a member of the group.', documented(guide)),
  'member.not-named': rule('member', '{serviceUser} is no member of the group.', documented(guide)),
  'member.condition-only': rule(
    'member',
    '{serviceUser} is no member of the group: its condition lets employees in, a service user is picked by name.',
    documented('api-service-users page; the guide'),
  ),
  'member.of-none': rule('member', '{serviceUser} is a member of no group of type Service user.', documented(guide)),

  'member.not-asked': rule('member', 'What is asked for takes no group.', documented(metadataPages)),

  'category.granted': rule('category right', '{box} is ticked on {category}.', documented(categoryPage)),
  'category.missing': rule('category right', '{box} is not ticked on {category}.', documented(categoryPage)),
  'category.history-alone': rule(
    'category right',
    'View histories is ticked on {category} and View is not. What that shows of a table is not known.',
    inferred('no source'),
    'historyWithoutView',
  ),
  'category.overridden': rule(
    'category right',
    'The boxes of {category} do not count for {field}: the group has boxes of its own for it.',
    documented(fieldLevelPage),
  ),
  'category.not-asked': rule('category right', 'Being found takes no category.', documented('OpenAPI 2025-06')),
  'category.nothing': rule('category right', 'This endpoint takes no permission.', documented(metadataPages)),
  'category.feature': rule('category right', '“{feature}” is ticked.', documented(modulePages)),
  'category.feature-missing': rule('category right', '“{feature}” is not ticked.', documented(modulePages)),

  'audience.everyone': rule(
    'audience',
    'Access rights are Everyone: all active employees.',
    documented('people reference'),
  ),
  'audience.everyone-inactive': rule(
    'audience',
    'Access rights are Everyone, which is all active employees; this one is inactive.',
    documented('people reference'),
  ),
  'audience.condition-holds': rule('audience', 'The employee fulfils {condition}.', documented('people reference')),
  'audience.condition-fails': rule(
    'audience',
    'The employee does not fulfil {condition}: it is {value}.',
    documented('people reference'),
  ),
  'audience.not-equals-empty': rule(
    'audience',
    'The employee has no {conditionField} at all, and access rights ask {condition}. Whether that holds is not known.',
    inferred('no source'),
    'ours',
  ),
  'audience.nothing-chosen': rule(
    'audience',
    'No condition is chosen under access rights, so nobody is.',
    inferred('vendors’ guides: nothing selected, nobody readable'),
  ),
  'audience.named': rule('audience', 'The employee is among the selected employees.', documented('people reference')),
  'audience.not-named': rule(
    'audience',
    'The employee is not among the {count} selected employees.',
    documented('people reference'),
  ),
  'audience.not-for-service-users': rule(
    'audience',
    'Access rights are {select}; a service user has neither data of its own nor reports.',
    inferred('built-in groups are about people'),
  ),
  'audience.no-group': rule('audience', 'No group counts, so nobody is selected.', documented(guide)),
  'audience.not-asked': rule(
    'audience',
    'What is asked for does not depend on whose data the group may see.',
    documented(modulePages),
  ),

  'lifecycle.active': rule('lifecycle status', 'The employee is active.', documented('OpenAPI 2025-06')),
  'lifecycle.inactive-asked': rule(
    'lifecycle status',
    'The employee is inactive ({status}), and the request asks for inactive ones with showInactive.',
    documented('OpenAPI 2025-06'),
  ),
  'lifecycle.inactive-hidden': rule(
    'lifecycle status',
    'The employee is inactive ({status}), and the request does not say showInactive: true.',
    documented('OpenAPI 2025-06; help centre on lifecycle statuses'),
  ),
  'lifecycle.not-filtered': rule(
    'lifecycle status',
    'This request does not look at whether the employee is active.',
    inferred('one employee by id was returned inactive; tables have no showInactive'),
  ),

  'sensitive.ordinary': rule('sensitive rule', 'The field is not sensitive.', inferred('HiBob’s list is not known')),
  'sensitive.granted': rule(
    'sensitive rule',
    'The field is sensitive, and Edit is ticked beside View.',
    documented(fieldLevelPage),
  ),
  'sensitive.edit-missing': rule(
    'sensitive rule',
    'The field is sensitive: it takes View and Edit on {category}, and Edit is not ticked.',
    documented(fieldLevelPage),
  ),
  'sensitive.edit-missing-by-likeness': rule(
    'sensitive rule',
    'The field is held to be sensitive, though no source names it: it then takes View and Edit on {category}, and Edit is not ticked.',
    inferred('HiBob’s list is not known; vendors: fields not shown in clear text need Edit'),
    'ours',
  ),
  'sensitive.not-under-field-level': rule(
    'sensitive rule',
    'Under field-level permissions a sensitive field behaves like any other.',
    documented(fieldLevelPage),
  ),
  'sensitive.not-asked': rule(
    'sensitive rule',
    'Nothing sensitive is asked for.',
    inferred('follows from the request'),
  ),

  'field-level.off': rule('field-level rule', 'Field-level permissions are off.', documented(fieldLevelPage)),
  'field-level.not-asked': rule(
    'field-level rule',
    'Nothing is asked for that a field of its own governs.',
    documented(fieldLevelPage),
  ),
  'field-level.inherits': rule(
    'field-level rule',
    'The field inherits the boxes of its category.',
    documented(fieldLevelPage),
  ),
  'field-level.grants': rule(
    'field-level rule',
    'The group has boxes of its own for {field}, and {box} is ticked.',
    documented(fieldLevelPage),
  ),
  'field-level.denies': rule(
    'field-level rule',
    'The group has boxes of its own for {field}, and {box} is not ticked.',
    documented(fieldLevelPage),
  ),
  'field-level.history-alone': rule(
    'field-level rule',
    'The group has boxes of its own for {field}: View histories without View. What that shows of a table is not known.',
    inferred('no source'),
    'historyWithoutView',
  ),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

function rule(stage: StageId, text: string, evidence: Evidence, open: Rule['open'] = null): Rule {
  return { stage, text, evidence, open };
}
