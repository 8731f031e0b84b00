import { audiences, doors, memberships } from '@hibob-kit/permissions';
import type { Words } from './file-company.ts';
import type { Pick } from './picks.ts';

/** What a reason says of the setup, in HiBob's words. Those that a pasted answer has too are said alike. */
export function lineOf({ code, about, finding }: Pick, words: Words): string {
  const category = words.category(finding.category ?? about[0] ?? '');
  const labels = about.map(words.field).join(', ');
  const say = lines.get(code);
  return say ? say(category, labels) : `${code}${labels === '' ? '' : `: ${labels}`}`;
}

const lines = new Map<string, (category: string, fields: string) => string>(
  Object.entries({
    'credential.wrong': () => 'The token is mistyped',
    'credential.token-reset': () => 'The token was reset since it was pasted',
    'credential.disabled': () => doors.disabled.text,
    'credential.other-environment': () => doors.environment.text,
    'credential.blocked': () =>
      'HiBob’s firewall blocks the address for a while: rebuilt as an IP allow list, which answers alike',
    'credential.address-not-allowed': () => doors.address.text,
    'group.not-a-member': () => memberships.none.text,
    'group.other-member': () => 'Another service user is the member of the permission group',
    'group.wrong-type': () => memberships.type.text,
    'group.new-user-not-added': () => 'The service user is new, and the group has the one of before',
    'group.no-boxes': () => 'The permission group has no boxes ticked',
    'group.empty': () => 'The permission group has no boxes ticked and selects nobody',
    'audience.nothing-selected': () => audiences.nothing.text,
    'audience.employed-only': () => audiences.employed.text,
    'audience.everyone': () => audiences.everyone.text,
    'audience.statuses-picked': () => 'Access rights: lifecycle statuses are picked, and one is forgotten',
    'audience.part-of-company': () => audiences.somewhere.text,
    'audience.people-picked': () => audiences.people.text,
    'audience.two-groups': (category) => `${category}: a second group grants it, for fewer people`,
    'category.no-view': (category) => `${category}: View is not ticked`,
    'category.no-history': (category) => `${category}: View histories is not ticked`,
    'category.no-edit': (category) => `${category}: Edit is not ticked, and what is missing needs it`,
    'field.hidden-by-override': (_, fields) => `${fields}: boxes of their own, without View`,
    'field.history-hidden-by-override': (_, fields) => `${fields}: boxes of their own, without View histories`,
    'field.in-other-section': (category) => `${category}: boxes of single fields show them, and its table stays closed`,
    'field.gone': (_, fields) => `This company has no field ${fields}`,
    'company.nobody-inactive': () => 'The company has nobody who is inactive',
    'company.nobody-left': () => 'Nobody has left the company',
    'company.no-earlier-rows': (category) => `${category}: nobody has earlier rows`,
    'company.nobody-has-a-value': (_, fields) => `${fields}: nobody has a value`,
    'company.module-not-used': (category) => `${category}: nobody has a row`,
  }),
);
