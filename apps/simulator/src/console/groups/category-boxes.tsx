/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames, checkbox, type PermissionGroup, rights } from '@hibob-kit/permissions';
import type { Company } from '../../company/company.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { Checkbox } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Chip } from '../components/parts.tsx';
import { isTicked } from './boxes-form.ts';

interface BoxesProps {
  readonly company: Company;
  readonly group: Pick<PermissionGroup, 'categories' | 'fields'>;
  readonly regime: 'category' | 'field-level';
  readonly disabled: boolean;
}

/** People's data → People, or People's fields: a line for each right, category by category. */
export function CategoryBoxes({ company, group, regime, disabled }: BoxesProps) {
  return (
    <div>
      {company.data.categories.map(({ id, name }) => {
        const on = rights.filter((right) => isTicked(group.categories, id, right));
        const fields = regime === 'field-level' ? indexOf(company.data).fieldsOfCategory(id) : [];
        const own = fields.filter((field) => group.fields[field.id]);
        return (
          <details class="accordion" data-keep id={`category-${id}`} open={!disabled && on.length > 0 && on.length < 3}>
            <summary>
              <Icon name="chevron" />
              {name}
              <span class="chips">
                {on.map((right) => (
                  <Chip kind="good">{boxNames[right]}</Chip>
                ))}
                {own.length > 0 ? <Chip>{own.length} of its fields differ</Chip> : null}
              </span>
            </summary>
            <div>
              {rights.map((right) => (
                <Checkbox
                  name="box"
                  value={`${id}|${right}`}
                  label={checkbox(right, name)}
                  checked={on.includes(right)}
                  disabled={disabled}
                />
              ))}
              {fields.map((field) => (
                <FieldBoxes id={field.id} label={field.label} masked={field.masked} group={group} disabled={disabled} />
              ))}
            </div>
          </details>
        );
      })}
    </div>
  );
}

interface FieldBoxesProps {
  readonly id: string;
  readonly label: string;
  readonly masked: boolean;
  readonly group: BoxesProps['group'];
  readonly disabled: boolean;
}

/** A field inherits its category's boxes until it is given its own. */
function FieldBoxes({ id, label, masked, group, disabled }: FieldBoxesProps) {
  const own = group.fields[id];
  return (
    <fieldset class="inline" aria-label={label}>
      <span class="box">
        <strong>{label}</strong> {masked ? <Chip kind="warn">sensitive</Chip> : null}
      </span>
      <Checkbox name="own" value={id} label="Own boxes" checked={own !== undefined} disabled={disabled} />
      {rights.map((right) => (
        <Checkbox
          name="fieldBox"
          value={`${id}|${right}`}
          label={boxNames[right]}
          checked={own?.[right] ?? false}
          disabled={disabled}
        />
      ))}
    </fieldset>
  );
}
