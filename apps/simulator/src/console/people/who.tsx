/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import type { Person } from '../../company/people.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { Chip } from '../components/parts.tsx';
import { at } from '../screen.ts';
import { initialsOf, valueText } from './value-text.ts';

export function nameIn(person: Person): string {
  return String(person.value('root.displayName') ?? person.id);
}

export function Who({ company, person }: { readonly company: Company; readonly person: Person }) {
  const name = nameIn(person);
  return (
    <span class="who">
      <span class="avatar" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <a class="row-link" href={at(company, `/people/${person.id}`)}>
        {name}
      </a>
    </span>
  );
}

/** The lifecycle status by its label; active ones in another colour. */
export function StatusChip({ company, person }: { readonly company: Company; readonly person: Person }) {
  const field = indexOf(company.data).fieldById.get('internal.lifecycleStatus');
  const label = field ? valueText(company, field, person.value(field.id)) : '';
  const active = person.value('internal.status') === 'Active';
  return <Chip kind={active ? 'good' : 'plain'}>{label || 'No status'}</Chip>;
}
