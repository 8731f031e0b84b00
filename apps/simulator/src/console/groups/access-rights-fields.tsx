/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import { Hidden } from '../components/fields.tsx';
import type { Wrong } from '../desk.ts';
import { ConditionsEditor } from './conditions-editor.tsx';
import type { PeoplesDataForm } from './peoples-data-form.ts';
import { PickEmployees } from './pick-employees.tsx';

const choices = [
  { value: 'everyone', label: 'Everyone', hint: 'All active employees: neither leavers nor future hires.' },
  { value: 'condition', label: 'Select people by condition', hint: null },
  { value: 'people', label: 'Select specific employees', hint: null },
] as const;

/** Whose data members of the group see. */
export function AccessRightsFields({
  company,
  data,
  wrong,
}: {
  readonly company: Company;
  readonly data: PeoplesDataForm;
  readonly wrong: Wrong | null;
}) {
  if (data.select === 'fixed')
    return <p class="soft">Its access rights are a built-in group’s own: nobody changes them.</p>;
  return (
    <fieldset class="stack">
      <legend>Whose data can members access?</legend>
      <div>
        {choices.map(({ value, label, hint }) => (
          <label class="box">
            <input type="radio" name="select" value={value} checked={data.select === value} data-refresh />
            <span>
              {label}
              {hint ? <span class="hint"> {hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {data.select === 'condition' ? (
        <ConditionsEditor
          company={company}
          prefix="a"
          lines={data.lines}
          wrong={wrong}
          path="accessRights.conditions"
        />
      ) : (
        <Hidden name="a.count" value="0" />
      )}
      {data.select === 'people' ? (
        <div>
          <PickEmployees
            company={company}
            ids={data.employeeIds}
            names={{ box: 'selected', line: 'addSelected', button: 'add-selected' }}
            wrong={wrong}
            path="accessRights.employeeIds"
          />
        </div>
      ) : null}
    </fieldset>
  );
}
