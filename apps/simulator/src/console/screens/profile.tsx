/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Field } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { type Person, peopleOf } from '../../company/people.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { maskedText } from '../../hibob/view.ts';
import { Hidden } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Refusal } from '../components/notice.tsx';
import { Card, Chip, Empty } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { History } from '../people/history.tsx';
import { ProfilePage } from '../people/profile-page.tsx';
import { countedFields, isEditable, tablesIn } from '../people/profile-parts.ts';
import { sentValue } from '../people/value-form.ts';
import { ValueInput } from '../people/value-input.tsx';
import { valueText } from '../people/value-text.ts';
import { nameIn } from '../people/who.tsx';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { changedSince, stampOf } from '../stamp.ts';

/** An employee's profile, one category at a time. */
export const profileScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/people/:person{[0-9]+}',
    answer: (visit) => withPerson(visit, (person) => visit.c.html(<Profile visit={visit} person={person} />)),
  },
  {
    method: 'GET',
    path: '/people/:person{[0-9]+}/edit',
    answer: (visit) =>
      withPerson(visit, (person) =>
        visit.c.html(
          <EditProfile
            visit={visit}
            person={person}
            categoryId={categoryIn(visit)}
            wrong={null}
            stamp={stampOf(person.stored)}
          />,
        ),
      ),
  },
  {
    method: 'POST',
    path: '/people/:person{[0-9]+}/edit',
    answer: (visit) => withPerson(visit, (person) => save(visit, person)),
  },
];

export function withPerson<T>({ c, company }: Visit, answer: (person: Person) => T) {
  const person = peopleOf(company).byId(c.req.param('person') ?? '');
  return person ? answer(person) : goTo(c, at(company, '/people'), 'There is no such employee.', null, 'bad');
}

function categoryIn({ c, company, form }: Visit): string {
  const wanted = c.req.query('category') ?? text(form, 'category');
  return company.data.categories.find(({ id }) => id === wanted)?.id ?? 'root';
}

async function save(visit: Visit, person: Person) {
  const { c, desk, company, form } = visit;
  const categoryId = text(form, 'category');
  const stamp = text(form, 'stamp');
  const again = (wrong: Wrong) =>
    c.html(<EditProfile visit={visit} person={person} categoryId={categoryId} wrong={wrong} stamp={stamp} />, 422);
  const elsewhere = changedSince(stamp, person.stored, nameIn(person));
  if (elsewhere) return again(elsewhere);
  const sent = indexOf(company.data)
    .fieldsOfCategory(categoryId)
    .filter(isEditable)
    .map(({ id, type }) => [id, sentValue(company, form, id, type, person.value(id))] as const)
    .filter(([, value]) => value !== undefined);
  const back = at(company, `/people/${person.id}?category=${encodeURIComponent(categoryId)}`);
  if (sent.length === 0) return goTo(c, back, 'Nothing was changed.');
  const done = await desk.perform('PUT', operationOn(company, `/employees/${person.id}`), {
    values: Object.fromEntries(sent),
  });
  if (done.kind === 'wrong') return again(done);
  return goTo(c, back, `${nameIn(person)} is saved.`, desk.world.store.get(company.id)?.version ?? null);
}

function Profile({ visit, person }: { readonly visit: Visit; readonly person: Person }) {
  const { c, company } = visit;
  const categoryId = categoryIn(visit);
  const category = company.data.categories.find(({ id }) => id === categoryId);
  const fields = indexOf(company.data).fieldsOfCategory(categoryId);
  const editable = fields.some(isEditable);
  const show = c.req.query('show') ?? null;
  const isFilled = ({ id }: Field) => countedFields.includes(id) || person.value(id) !== null;
  const [filled, empty] = [fields.filter(isFilled), fields.filter((field) => !isFilled(field))];
  const here = at(company, `/people/${person.id}`);
  return (
    <ProfilePage visit={visit} person={person} categoryId={categoryId}>
      <Card
        title={category?.name ?? categoryId}
        actions={
          editable ? (
            <a class="button quiet" href={`${here}/edit?category=${encodeURIComponent(categoryId)}`}>
              Edit
            </a>
          ) : null
        }
      >
        {fields.length === 0 ? <Empty>This category has no fields, only entries.</Empty> : null}
        <Facts company={company} person={person} fields={filled} show={show} here={here} />
        {empty.length === 0 ? null : (
          <details class="accordion" id="empty-fields">
            <summary>
              <Icon name="chevron" />
              {empty.length === 1 ? '1 empty field' : `${empty.length} empty fields`}
            </summary>
            <div>
              <Facts company={company} person={person} fields={empty} show={show} here={here} />
            </div>
          </details>
        )}
      </Card>
      {tablesIn(company, categoryId).map((table) => (
        <History company={company} person={person} table={table} />
      ))}
    </ProfilePage>
  );
}

interface FactsProps {
  readonly company: Company;
  readonly person: Person;
  readonly fields: readonly Field[];
  /** The field that somebody asked to see. */
  readonly show: string | null;
  readonly here: string;
}

function Facts({ company, person, fields, show, here }: FactsProps) {
  if (fields.length === 0) return null;
  return (
    <dl class="facts">
      {fields.map((field) => (
        <Fact company={company} person={person} field={field} shown={show === field.id} here={here} />
      ))}
    </dl>
  );
}

interface FactProps {
  readonly company: Company;
  readonly person: Person;
  readonly field: Field;
  /** Somebody asked for it: unmasked, or counted. */
  readonly shown: boolean;
  readonly here: string;
}

function Fact({ company, person, field, shown, here }: FactProps) {
  const { id, label, categoryId, masked } = field;
  const show = `${here}?${new URLSearchParams({ category: categoryId, show: id })}`;
  return (
    <>
      <dt>
        {label} {masked ? <Chip kind="warn">sensitive</Chip> : null}
      </dt>
      <dd>
        {countedFields.includes(id) && !shown ? (
          <a href={show} aria-label={`Count ${label}`}>
            Count
          </a>
        ) : (
          <FactValue company={company} person={person} field={field} shown={shown} show={show} />
        )}
      </dd>
    </>
  );
}

function FactValue({ company, person, field, shown, show }: Omit<FactProps, 'here'> & { readonly show: string }) {
  const value = person.value(field.id);
  if (value === null) return <span class="soft">–</span>;
  if (field.masked && !shown) {
    return (
      <>
        <span role="img" aria-label="masked">
          {maskedText}
        </span>{' '}
        <a href={show} aria-label={`Show ${field.label}`}>
          Show
        </a>
      </>
    );
  }
  return <>{valueText(company, field, value)}</>;
}

interface EditProps {
  readonly visit: Visit;
  readonly person: Person;
  readonly categoryId: string;
  readonly wrong: Wrong | null;
  readonly stamp: string;
}

function EditProfile({ visit, person, categoryId, wrong, stamp }: EditProps) {
  const { company } = visit;
  const category = company.data.categories.find(({ id }) => id === categoryId);
  const fields = indexOf(company.data).fieldsOfCategory(categoryId).filter(isEditable);
  const here = at(company, `/people/${person.id}`);
  return (
    <ProfilePage visit={visit} person={person} categoryId={categoryId} live="say so">
      <form method="post" action={`${here}/edit`} class="card form">
        <h2>{category?.name ?? categoryId}</h2>
        <Hidden name="category" value={categoryId} />
        <Hidden name="stamp" value={stamp} />
        <Refusal wrong={wrong} fields={fields.map(({ id }) => `values.${id}`)} />
        <div class="columns">
          {fields.map(({ id, label, type, list }) => (
            <ValueInput
              company={company}
              name={id}
              label={label}
              type={type}
              list={list}
              value={person.value(id)}
              wrong={wrong}
              path={`values.${id}`}
            />
          ))}
        </div>
        <div class="foot">
          <button type="submit">Save</button>
          <a class="button quiet" href={`${here}?category=${encodeURIComponent(categoryId)}`}>
            Cancel
          </a>
        </div>
      </form>
    </ProfilePage>
  );
}
