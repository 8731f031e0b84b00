import { type Judge, verdict } from '../stage.ts';

/** Is the service user known, enabled and calling from where it may? The same for every group. */
export const credentialStage: Judge = ({ credential, serviceUserId }) => {
  switch (credential.kind) {
    case 'accepted':
      return verdict('credential.accepted', 'pass');
    case 'rejected':
    case 'disabled':
    case 'deleted':
      return verdict(`credential.${credential.kind}`, 'fail', { serviceUser: serviceUserId });
    case 'address refused':
      return verdict('credential.address-refused', 'fail', { address: credential.address });
    default:
      return credential satisfies never;
  }
};

export const groupTypeStage: Judge = ({ ask }, groups) => {
  if (ask.kind === 'nothing') return verdict('group-type.not-asked', 'pass');
  const [first] = groups;
  if (groups.some(({ type }) => type === 'Service user')) return verdict('group-type.service-user', 'pass');
  if (groups.length !== 1 || !first) return verdict('group-type.none', 'fail');
  return verdict('group-type.other', 'fail', { type: first.type });
};

/** A service user is a member by name alone, whatever the group's condition lets in. */
export const memberStage: Judge = ({ ask, serviceUserId }, groups) => {
  if (ask.kind === 'nothing') return verdict('member.not-asked', 'pass');
  const facts = { serviceUser: serviceUserId };
  const [first] = groups;
  if (groups.some(({ members }) => members.serviceUserIds.includes(serviceUserId)))
    return verdict('member.named', 'pass', facts);
  if (groups.length !== 1 || !first) return verdict('member.of-none', 'fail', facts);
  return verdict(first.members.condition === null ? 'member.not-named' : 'member.condition-only', 'fail', facts);
};

export const lifecycleStage: Judge = ({ person, showInactive }) => {
  if (showInactive === null || person === null) return verdict('lifecycle.not-filtered', 'pass');
  if (person.value('internal.status') === 'Active') return verdict('lifecycle.active', 'pass');
  const facts = { status: String(person.value('internal.lifecycleStatus') ?? 'no status') };
  return showInactive
    ? verdict('lifecycle.inactive-asked', 'pass', facts)
    : verdict('lifecycle.inactive-hidden', 'fail', facts);
};
