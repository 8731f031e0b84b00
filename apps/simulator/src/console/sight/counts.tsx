import type { Company } from '../../company/company.ts';
import { canSee } from '../../explain/sight-shown.ts';
import { Card, Chip } from '../components/parts.tsx';

/** Reads everybody, so only when somebody asks. */
export function Counts({ company, serviceUserId }: { readonly company: Company; readonly serviceUserId: string }) {
  const { employees, categories, exceptions } = canSee(company, serviceUserId);
  return (
    <Card title="Over everybody">
      <p>{`${employees.reached.toLocaleString('en-GB')} of ${employees.all.toLocaleString('en-GB')} people are within reach, ${employees.active.toLocaleString('en-GB')} of them active.`}</p>
      <div class="chips">
        {categories.map(({ category, view, viewHistory, edit }) => (
          <Chip>{`${category.name}: View ${view}, histories ${viewHistory}, Edit ${edit}`}</Chip>
        ))}
      </div>
      {exceptions.length > 0 ? (
        <div class="chips">
          {exceptions.map(({ field, people, sensitive }) => (
            <Chip kind="warn">{`${field.name}: ${people}${sensitive ? ', sensitive' : ''}`}</Chip>
          ))}
        </div>
      ) : null}
    </Card>
  );
}
