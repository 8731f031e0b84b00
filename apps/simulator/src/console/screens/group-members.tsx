/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isBuiltIn, type PermissionGroup } from '@hibob-kit/permissions';
import { Hidden, TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { DefaultButtons } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text } from '../form.ts';
import { draftOf } from '../groups/group-input.ts';
import { GroupPage, groupIn } from '../groups/group-page.tsx';
import { MembersFields } from '../groups/members-fields.tsx';
import { type MembersForm, membersFormOf, membersIn, membersOf, pickFor } from '../groups/members-form.ts';
import { review } from '../groups/review.tsx';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, type Visit } from '../screen.ts';
import { stampOf } from '../stamp.ts';

/** Edit on the members at the bottom of a permission group. */
export const groupMembersScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/permission-groups/:group/members',
    answer: (visit) => {
      const group = groupIn(visit);
      if (!group) return gone(visit);
      const members = membersFormOf(group.members, pickFor(group.type, visit.company));
      return visit.c.html(
        <Edit visit={visit} name={group.name} group={group} members={members} wrong={null} stamp={stampOf(group)} />,
      );
    },
  },
  {
    method: 'POST',
    path: '/permission-groups/:group/members',
    answer: (visit) => {
      const group = groupIn(visit);
      if (!group) return gone(visit);
      const { c, company, form } = visit;
      const stamp = text(form, 'stamp');
      const name = form.has('name') ? text(form, 'name') : group.name;
      const { pick } = membersFormOf(group.members, pickFor(group.type, company));
      const { members, wrong } = membersIn(company, form, pick);
      const again = (refused: Wrong | null) => (
        <Edit visit={visit} name={name} group={group} members={members} wrong={refused} stamp={stamp} />
      );
      if (text(form, 'do') !== 'save' || wrong) return c.html(again(wrong), wrong ? 422 : 200);
      return review(visit, group, { ...draftOf(group), name, members: membersOf(members) }, stamp, 'members', again);
    },
  },
];

function gone({ c, company }: Visit) {
  return goTo(c, at(company, '/permission-groups'), 'There is no such permission group any more.', null, 'bad');
}

interface EditProps {
  readonly name: string;
  readonly visit: Visit;
  readonly group: PermissionGroup;
  readonly members: MembersForm;
  readonly wrong: Wrong | null;
  readonly stamp: string;
}

function Edit({ visit, name, group, members, wrong, stamp }: EditProps) {
  const here = at(visit.company, `/permission-groups/${group.id}`);
  return (
    <GroupPage visit={visit} group={group} tab={null} live="say so">
      <form method="post" action={`${here}/members`} class="card form">
        <DefaultButtons main="save" />
        <Hidden name="stamp" value={stamp} />
        <Refusal wrong={wrong?.path?.startsWith('members') ? null : wrong} fields={['name']} />
        {isBuiltIn(group) ? null : <TextField name="name" label="Name" value={name} wrong={wrong} />}
        <MembersFields company={visit.company} members={members} wrong={wrong} />
        <div class="foot">
          <button type="submit" name="do" value="save">
            Save
          </button>
          <a class="button quiet" href={here}>
            Cancel
          </a>
        </div>
      </form>
    </GroupPage>
  );
}
