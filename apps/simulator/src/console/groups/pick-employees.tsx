/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import { nameOfEmployee } from '../../explain/names.ts';
import { Checkbox } from '../components/fields.tsx';
import type { Wrong } from '../desk.ts';

interface PickProps {
  readonly company: Company;
  readonly ids: readonly string[];
  /** The names of the boxes, of the line to type into, and of what its button does. */
  readonly names: { readonly box: string; readonly line: string; readonly button: string };
  readonly wrong: Wrong | null;
  /** Where in the group they stand: mistakes below it are shown here. */
  readonly path: string;
}

/** Employees picked one by one, with a line to add another. */
export function PickEmployees({ company, ids, names, wrong, path }: PickProps) {
  const error = wrong?.path?.startsWith(path) ? `${wrong.error} ${wrong.fix}` : null;
  return (
    <>
      {ids.map((id) => (
        <Checkbox name={names.box} value={id} label={nameOfEmployee(company, id)} checked />
      ))}
      <div class="inline">
        <input
          name={names.line}
          aria-label="E-mail or id of an employee"
          placeholder="E-mail or id of an employee"
          autocomplete="off"
          aria-invalid={error ? 'true' : undefined}
        />
        <button type="submit" name="do" value={names.button} class="quiet">
          Add
        </button>
      </div>
      {error ? (
        <p class="error" role="alert">
          {error}
        </p>
      ) : null}
    </>
  );
}
