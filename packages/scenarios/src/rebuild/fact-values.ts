import type { Field, NamedList, Value } from '@hibob-kit/schemas';
import { type Part, siteName } from './cast.ts';

/** Some value that a field takes: none of anybody's, only that there is one. null: this field takes none here. */
export function someValue(field: Pick<Field, 'id' | 'type' | 'list'>, part: Part, lists: readonly NamedList[]): Value {
  const own = particular.get(field.id);
  if (own) return own(part);
  const { type, list } = field;
  const items = lists.find(({ name }) => name === list)?.items ?? [];
  const liked = items.find(({ name }) => name === likedItems.get(field.id));
  const item = (liked ?? items.find(({ archived }) => !archived) ?? items[0])?.id;
  switch (type) {
    case 'list':
    case 'hierarchy-list':
      return list === null ? 'Text' : item === undefined ? null : String(item);
    case 'list_id':
      return list === null ? 1 : (item ?? null);
    case 'multi-list':
      return list === null ? ['Text'] : item === undefined ? null : [String(item)];
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'date':
      return '2020-01-01';
    case 'short-date':
      return '01-01';
    case 'currency':
      return { value: 50_000, currency: 'EUR' };
    case 'period':
      return { periodISO: 'P1Y', sortFactor: 360, humanize: '1 year' };
    case 'duration_with_unit':
      return { value: 1, unit: 'months' };
    case 'working_pattern':
      return { workingPatternType: 'Other', days: { monday: 8 }, hoursPerDay: 8, workingPatternId: 1 };
    case 'employee':
    case 'employee-reference':
      return null;
    case 'text':
    case 'text-area':
    case 'ssn':
    case 'avatar':
    case 'document':
    case 'time':
      return 'Text';
    default:
      return type satisfies never;
  }
}

const particular = new Map<string, (part: Part) => Value>(
  Object.entries({
    'root.firstName': () => 'Person',
    'root.surname': ({ number }) => `No ${number}`,
    'root.displayName': ({ number }) => `Person No ${number}`,
    'root.fullName': ({ number }) => `Person No ${number}`,
    'root.email': ({ number }) => `person.${number}@rebuilt.example`,
    'work.employeeIdInCompany': ({ number }) => number,
    'work.startDate': ({ startDate }) => startDate,
    'work.originalStartDate': ({ startDate }) => startDate,
    'work.site': () => siteName,
    'internal.lifecycleStatus': ({ status }) => status,
    'internal.status': ({ inactive }) => (inactive ? 'Inactive' : 'Active'),
    'personal.birthDate': () => '1990-01-01',
  }),
);

const likedItems = new Map([
  ['payroll.salary.payPeriod', 'Annual'],
  ['payroll.salary.payFrequency', 'Monthly'],
]);
