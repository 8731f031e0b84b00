/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ListItem, Value, ValueType } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { Checkbox, type Choice, errorOf, Select, TextArea, TextField } from '../components/fields.tsx';
import type { Wrong } from '../desk.ts';
import { inputsOf } from './value-form.ts';

interface InputProps {
  readonly company: Company;
  readonly name: string;
  readonly label: string;
  readonly type: ValueType;
  readonly list: string | null;
  readonly value: Value;
  readonly wrong: Wrong | null;
  readonly path: string;
}

/** What a value of a type is entered with. */
export function ValueInput(props: InputProps) {
  const { company, name, type, list, value } = props;
  const [first = '', second = ''] = inputsOf(value);
  const shared = { name, label: props.label, wrong: props.wrong, path: props.path };
  switch (type) {
    case 'list':
    case 'list_id':
    case 'hierarchy-list':
      return <Select {...shared} value={first} choices={choicesOf(company, list)} empty="" />;
    case 'multi-list':
      return <Many {...props} chosen={inputsOf(value)} />;
    case 'boolean':
      return <Select {...shared} value={first} choices={yesOrNo} empty="" />;
    case 'date':
      return <TextField {...shared} type="date" value={first} />;
    case 'number':
      return <TextField {...shared} type="number" step="any" value={first} />;
    case 'text-area':
      return <TextArea {...shared} value={first} rows={3} />;
    case 'employee':
    case 'employee-reference':
      return <TextField {...shared} value={first} hint="Their id or e-mail." />;
    case 'currency':
      return <Money {...shared} amount={first} currency={second} />;
    default:
      return <TextField {...shared} value={first} />;
  }
}

const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export function choicesOf({ data }: Company, list: string | null): readonly Choice[] {
  const flat = (items: readonly ListItem[], above: string): readonly Choice[] =>
    items
      .filter(({ archived }) => !archived)
      .flatMap((item) => [
        { value: String(item.id), label: `${above}${item.name}` },
        ...flat(item.children, `${above}${item.name} › `),
      ]);
  return flat(data.lists.find(({ name }) => name === list)?.items ?? [], '');
}

function Many({ company, name, label, list, chosen }: InputProps & { readonly chosen: readonly string[] }) {
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="values">
        {choicesOf(company, list).map((choice) => (
          <Checkbox name={name} value={choice.value} label={choice.label} checked={chosen.includes(choice.value)} />
        ))}
      </div>
    </fieldset>
  );
}

interface MoneyProps {
  readonly name: string;
  readonly label: string;
  readonly amount: string;
  readonly currency: string;
  readonly wrong: Wrong | null;
  readonly path: string;
}

function Money({ name, label, amount, currency, wrong, path }: MoneyProps) {
  const error = errorOf({ name, wrong, path });
  return (
    <fieldset class={error ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      <div class="inline">
        <input
          name={name}
          value={amount}
          type="number"
          step="any"
          aria-label={`${label}: amount`}
          aria-invalid={error ? 'true' : undefined}
        />
        <input name={name} value={currency} aria-label={`${label}: currency`} placeholder="EUR" maxlength={3} />
      </div>
      {error ? (
        <p class="error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
