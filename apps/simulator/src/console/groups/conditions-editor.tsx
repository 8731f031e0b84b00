/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { conditionFields, operators } from '@hibob-kit/permissions';
import { conditionItems } from '@hibob-kit/scenarios';
import type { Child } from 'hono/jsx';
import type { Company } from '../../company/company.ts';
import { Checkbox, Hidden } from '../components/fields.tsx';
import type { Wrong } from '../desk.ts';
import type { ConditionLine } from './conditions-form.ts';

interface EditorProps {
  readonly company: Company;
  readonly prefix: string;
  readonly lines: readonly ConditionLine[];
  readonly wrong: Wrong | null;
  /** Where the conditions stand in what is sent. */
  readonly path: string;
  /** What else can be done with all of them. */
  readonly children?: Child;
}

/** *Select people by condition*: all lines must hold. */
export function ConditionsEditor({ company, prefix, lines, wrong, path, children }: EditorProps) {
  return (
    <div class="conditions">
      <Hidden name={`${prefix}.count`} value={String(lines.length)} />
      {lines.length === 0 ? <p class="empty small">No condition: nobody is selected.</p> : null}
      {lines.map((line, at) => (
        <Line
          company={company}
          name={`${prefix}${at}`}
          at={at}
          prefix={prefix}
          line={line}
          error={errorAt(wrong, `${path}.${at}`)}
        />
      ))}
      <div class="buttons">
        <button type="submit" name="do" value={`add:${prefix}`} class="quiet tiny">
          Add a condition
        </button>
        {children}
      </div>
    </div>
  );
}

interface LineProps {
  readonly company: Company;
  readonly name: string;
  readonly prefix: string;
  readonly at: number;
  readonly line: ConditionLine;
  readonly error: string | null;
}

function Line({ company, name, prefix, at, line, error }: LineProps) {
  const number = at + 1;
  return (
    <fieldset class="condition" aria-label={`Condition ${number}`}>
      <Hidden name={`${name}.was`} value={line.field} />
      <select name={`${name}.field`} id={`${name}.field`} aria-label={`Condition ${number}: field`} data-refresh>
        {Object.keys(conditionFields).map((label) => (
          <option selected={label === line.field}>{label}</option>
        ))}
      </select>
      <select
        name={`${name}.operator`}
        id={`${name}.operator`}
        aria-label={`Condition ${number}: operator`}
        data-refresh
      >
        {operators.map((operator) => (
          <option selected={operator === line.operator}>{operator}</option>
        ))}
      </select>
      <div>
        {line.operator === 'exists' ? null : (
          <Values company={company} name={name} number={number} line={line} isWrong={error !== null} />
        )}
        {error ? (
          <p class="error" role="alert">
            {error}
          </p>
        ) : null}
      </div>
      <button
        type="submit"
        name="do"
        value={`remove:${prefix}:${at}`}
        class="quiet tiny"
        aria-label={`Delete condition ${number}`}
      >
        Delete
      </button>
    </fieldset>
  );
}

function Values(props: {
  readonly company: Company;
  readonly name: string;
  readonly number: number;
  readonly line: ConditionLine;
  readonly isWrong: boolean;
}) {
  const { company, name, number, line, isWrong } = props;
  const items = conditionItems(company.data, line.field);
  if (!items) {
    return (
      <input
        name={`${name}.typed`}
        id={`${name}.typed`}
        value={line.values.join(', ')}
        aria-label={`Condition ${number}: values, with commas between them`}
        aria-invalid={isWrong ? 'true' : undefined}
        autocomplete="off"
      />
    );
  }
  return (
    <fieldset class={isWrong ? 'values wrong' : 'values'} aria-label={`Condition ${number}: values`}>
      {items.map(({ id, name: label }) => (
        <Checkbox
          name={`${name}.value`}
          value={id}
          label={label}
          checked={line.values.some((value) => [id, label].some((one) => one.toLowerCase() === value.toLowerCase()))}
        />
      ))}
    </fieldset>
  );
}

function errorAt(wrong: Wrong | null, path: string): string | null {
  const isHere = wrong?.path === path || wrong?.path?.startsWith(`${path}.`);
  return wrong && isHere ? `${wrong.error} ${wrong.fix}` : null;
}
