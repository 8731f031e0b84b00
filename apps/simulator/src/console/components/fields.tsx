/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Wrong } from '../desk.ts';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string | undefined;
  /** Shown here where it names this field, by its name or `path`. */
  readonly wrong?: Wrong | null | undefined;
  readonly path?: string | undefined;
}

export function errorOf({ wrong, name, path = name }: Pick<FieldProps, 'wrong' | 'name' | 'path'>): string | null {
  return wrong && wrong.path === path ? `${wrong.error} ${wrong.fix}` : null;
}

/** A label, what goes below it, and what is wrong with it. */
function Field(props: FieldProps & { readonly children: Child }) {
  const { label, name, hint, children } = props;
  const error = errorOf(props);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {children}
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="error" id={`${name}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function described(props: FieldProps) {
  const error = errorOf(props);
  const ids = [props.hint ? `${props.name}-hint` : null, error ? `${props.name}-error` : null].filter(
    (id) => id !== null,
  );
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  };
}

interface TextProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'date' | 'number' | 'email' | 'search' | 'url';
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly step?: string;
  readonly autofocus?: boolean;
}

export function TextField(props: TextProps) {
  const { name, value = '', type = 'text', required, placeholder, step, autofocus } = props;
  return (
    <Field {...props}>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        required={required}
        placeholder={placeholder}
        step={step}
        autofocus={autofocus}
        autocomplete="off"
        {...described(props)}
      />
    </Field>
  );
}

export function TextArea(props: FieldProps & { readonly value?: string; readonly rows?: number }) {
  const { name, value = '', rows = 6 } = props;
  return (
    <Field {...props}>
      <textarea id={name} name={name} rows={rows} spellcheck={false} {...described(props)}>
        {value}
      </textarea>
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function Select(
  props: FieldProps & { readonly value?: string; readonly choices: readonly Choice[]; readonly empty?: string },
) {
  const { name, value = '', choices, empty } = props;
  return (
    <Field {...props}>
      <select id={name} name={name} {...described(props)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface BoxProps {
  readonly name: string;
  readonly value: string;
  readonly label: Child;
  readonly checked: boolean;
  readonly disabled?: boolean;
}

export function Checkbox({ name, value, label, checked, disabled }: BoxProps) {
  return (
    <label class="box">
      <input type="checkbox" name={name} value={value} checked={checked} disabled={disabled} />
      <span>{label}</span>
    </label>
  );
}

export function Radio({ name, value, label, checked, disabled }: BoxProps) {
  return (
    <label class="box">
      <input type="radio" name={name} value={value} checked={checked} disabled={disabled} />
      <span>{label}</span>
    </label>
  );
}

export function Hidden({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
