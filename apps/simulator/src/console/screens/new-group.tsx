/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type GroupType, groupTypes } from '@hibob-kit/permissions';
import { z } from 'zod';
import { Hidden, TextField } from '../components/fields.tsx';
import { Notice, Refusal } from '../components/notice.tsx';
import { Chip, DefaultButtons, Heading } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text } from '../form.ts';
import { defaultLine } from '../groups/conditions-form.ts';
import { MembersFields } from '../groups/members-fields.tsx';
import { type MembersForm, membersIn, membersOf, type Pick, pickFor } from '../groups/members-form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { SettingsPage } from './settings.tsx';

/** Before 2024 nobody asked for a type: whoever picked a service user had a group for it. */
type Dialog = { readonly kind: 'type asked'; readonly type: GroupType } | { readonly kind: 'before 2024' };

interface Filled {
  readonly dialog: Dialog;
  readonly name: string;
  readonly members: MembersForm;
  readonly wrong: Wrong | null;
}

/** + Create Permission Group. */
export const newGroupScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/permission-groups/new',
    answer: (visit) => {
      const dialog = dialogIn(visit.c.req.query('dialog'), visit.c.req.query('type'));
      const pick = pickOf(dialog, visit);
      // HiBob's default lets everybody employed in, until somebody deletes it.
      const lines = pick.employees ? [defaultLine] : null;
      const members = { serviceUserIds: [], employeeIds: [], lines, pick };
      return visit.c.html(<Create visit={visit} filled={{ dialog, name: '', members, wrong: null }} />);
    },
  },
  { method: 'POST', path: '/permission-groups/new', answer: (visit) => create(visit) },
];

async function create(visit: Visit) {
  const { c, desk, company, form } = visit;
  const dialog = dialogIn(text(form, 'dialog'), text(form, 'type'));
  const { members, wrong } = membersIn(company, form, pickOf(dialog, visit));
  const name = text(form, 'name');
  if (text(form, 'do') !== 'create' || wrong)
    return c.html(<Create visit={visit} filled={{ dialog, name, members, wrong }} />);
  const type =
    dialog.kind === 'type asked' ? dialog.type : members.serviceUserIds.length > 0 ? 'Service user' : 'Employee';
  const group = { name, type, members: membersOf(members) };
  const done = await desk.perform('POST', operationOn(company, '/permission-groups?memberCount=no'), group);
  if (done.kind === 'wrong')
    return c.html(<Create visit={visit} filled={{ dialog, name, members, wrong: done }} />, 422);
  const { id } = z.object({ id: z.string() }).parse(done.body);
  const now = desk.world.store.get(company.id);
  return goTo(
    c,
    at(company, `/permission-groups/${id}`),
    `The permission group ${name} is created. Nothing is ticked in it yet.`,
    now?.version ?? null,
  );
}

function dialogIn(dialog: string | undefined, type: string | undefined): Dialog {
  if (dialog === 'before-2024') return { kind: 'before 2024' };
  return { kind: 'type asked', type: groupTypes.find((one) => one === type) ?? 'Service user' };
}

function pickOf(dialog: Dialog, { company }: Visit): Pick {
  return dialog.kind === 'before 2024' ? { serviceUsers: true, employees: true } : pickFor(dialog.type, company);
}

function Create({ visit, filled }: { readonly visit: Visit; readonly filled: Filled }) {
  const { company } = visit;
  const { dialog, name, members, wrong } = filled;
  return (
    <SettingsPage visit={visit} title="Create Permission Group" section="groups" live="say so">
      <Heading
        title="Create Permission Group"
        before={
          <p class="crumbs">
            <a href={at(company, '/permission-groups')}>Permission groups</a>
          </p>
        }
      />
      <form method="post" action={at(company, '/permission-groups/new')} class="card sheet form">
        <DefaultButtons main="create" />
        {dialog.kind === 'type asked' ? (
          <>
            <Hidden name="type" value={dialog.type} />
            <p>
              Type <Chip kind={dialog.type === 'Service user' ? 'good' : 'plain'}>{dialog.type}</Chip>
            </p>
          </>
        ) : (
          <>
            <Hidden name="dialog" value="before-2024" />
            <Notice kind="warn" title="The dialog as it was before 2024">
              <p>
                It asks no type, and a condition makes everybody employed a member: delete it, or all of them see what
                the service user sees.
              </p>
            </Notice>
          </>
        )}
        <Refusal wrong={wrong?.path?.startsWith('members') ? null : wrong} fields={['name']} />
        <TextField name="name" label="Name" value={name} wrong={wrong} placeholder="Ravio" />
        <MembersFields company={company} members={members} wrong={wrong} />
        <div class="foot">
          <button type="submit" name="do" value="create">
            Create
          </button>
          <a class="button quiet" href={at(company, '/permission-groups')}>
            Cancel
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}
