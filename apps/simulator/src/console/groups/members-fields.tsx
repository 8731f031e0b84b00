/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import { Checkbox, errorOf, Hidden } from '../components/fields.tsx';
import type { Wrong } from '../desk.ts';
import { ConditionsEditor } from './conditions-editor.tsx';
import type { MembersForm } from './members-form.ts';
import { PickEmployees } from './pick-employees.tsx';

interface MembersProps {
  readonly company: Company;
  readonly members: MembersForm;
  readonly wrong: Wrong | null;
}

/** The section at the bottom of the dialog: who belongs to the group. */
export function MembersFields({ company, members, wrong }: MembersProps) {
  return (
    <fieldset class="stack" id="members">
      <legend>Members</legend>
      {members.pick.serviceUsers ? <ServiceUsers company={company} members={members} wrong={wrong} /> : null}
      {members.lines === null ? (
        members.pick.employees ? (
          <button type="submit" name="do" value="members-condition" class="quiet tiny">
            Select members by condition
          </button>
        ) : null
      ) : (
        <div>
          <h3>Select people by condition</h3>
          <p class="hint">Whoever fulfils these becomes a member and sees what the group sees.</p>
          <Hidden name="byCondition" value="yes" />
          <ConditionsEditor company={company} prefix="m" lines={members.lines} wrong={wrong} path="members.condition">
            <button type="submit" name="do" value="no-members-condition" class="quiet tiny">
              Delete the condition
            </button>
          </ConditionsEditor>
        </div>
      )}
      {members.pick.employees ? (
        <div>
          <h3>Select people by name</h3>
          <PickEmployees
            company={company}
            ids={members.employeeIds}
            names={{ box: 'employee', line: 'addEmployee', button: 'add-employee' }}
            wrong={wrong}
            path="members.employeeIds"
          />
        </div>
      ) : null}
    </fieldset>
  );
}

function ServiceUsers({ company, members, wrong }: MembersProps) {
  const error = errorOf({ wrong: startsWith(wrong, 'members.serviceUserIds'), name: 'members.serviceUserIds' });
  return (
    <div>
      <h3>Service users</h3>
      {company.serviceUsers.length === 0 ? (
        <p class="empty small">There is no service user to choose: create one under Integrations first.</p>
      ) : (
        company.serviceUsers.map(({ id, name }) => (
          <Checkbox
            name="serviceUser"
            value={id}
            label={
              <>
                {name} <code class="soft">{id}</code>
              </>
            }
            checked={members.serviceUserIds.includes(id)}
          />
        ))
      )}
      {error ? (
        <p class="error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function startsWith(wrong: Wrong | null, path: string): Wrong | null {
  return wrong?.path?.startsWith(path) ? { ...wrong, path } : null;
}
