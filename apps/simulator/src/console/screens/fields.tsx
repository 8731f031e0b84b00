/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Field } from '@hibob-kit/schemas';
import { indexOf } from '../../hibob/company-index.ts';
import { EditField, NewField } from '../fields/field-forms.tsx';
import { categoryAt, Fields } from '../fields/field-list.tsx';
import { text, ticked } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { changedSince, stampOf } from '../stamp.ts';

/** Fields by category. A field keeps its id wherever it is moved and however it is called. */
export const fieldScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/fields', answer: (visit) => visit.c.html(<Fields visit={visit} />) },
  { method: 'GET', path: '/fields/new', answer: (visit) => visit.c.html(<NewField visit={visit} wrong={null} />) },
  { method: 'POST', path: '/fields/new', answer: (visit) => create(visit) },
  {
    method: 'GET',
    path: '/fields/edit/:field',
    answer: (visit) =>
      withField(visit, (field) =>
        visit.c.html(<EditField visit={visit} field={field} wrong={null} stamp={stampOf(field)} />),
      ),
  },
  { method: 'POST', path: '/fields/edit/:field', answer: (visit) => withField(visit, (field) => save(visit, field)) },
  {
    method: 'POST',
    path: '/fields/delete/:field',
    answer: (visit) => withField(visit, (field) => remove(visit, field)),
  },
  { method: 'POST', path: '/categories', answer: (visit) => createCategory(visit) },
  { method: 'POST', path: '/categories/:category', answer: (visit) => renameCategory(visit) },
];

function withField<T>({ c, company }: Visit, answer: (field: Field) => T) {
  const field = indexOf(company.data).fieldById.get(c.req.param('field') ?? '');
  return field ? answer(field) : goTo(c, at(company, '/fields'), 'There is no such field any more.', null, 'bad');
}

const versionOf = ({ desk, company }: Visit) => desk.world.store.get(company.id)?.version ?? null;

async function create(visit: Visit) {
  const { c, desk, company, form } = visit;
  const field = {
    name: text(form, 'name'),
    category: text(form, 'category'),
    type: text(form, 'type'),
    description: text(form, 'description') || null,
    historical: ticked(form, 'historical'),
    masked: ticked(form, 'masked'),
  };
  const done = await desk.perform('POST', operationOn(company, '/fields'), field);
  if (done.kind === 'wrong') return c.html(<NewField visit={visit} wrong={done} />, 422);
  return goTo(c, categoryAt(company, field.category), `The field ${field.name} is created.`, versionOf(visit));
}

async function save(visit: Visit, field: Field) {
  const { c, desk, company, form } = visit;
  const stamp = text(form, 'stamp');
  const change = { label: text(form, 'label'), category: text(form, 'category'), masked: ticked(form, 'masked') };
  const done =
    changedSince(stamp, field, `the field ${field.label}`) ??
    (await desk.perform('PUT', operationOn(company, `/fields/${encodeURIComponent(field.id)}`), change));
  if (done.kind === 'wrong') return c.html(<EditField visit={visit} field={field} wrong={done} stamp={stamp} />, 422);
  return goTo(c, categoryAt(company, change.category), `${change.label} is saved.`, versionOf(visit));
}

async function remove(visit: Visit, field: Field) {
  const { c, desk, company } = visit;
  const done = await desk.perform('DELETE', operationOn(company, `/fields/${encodeURIComponent(field.id)}`));
  const back = categoryAt(company, field.categoryId);
  if (done.kind === 'wrong') return goTo(c, back, `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, back, `The field ${field.label} is deleted.`, versionOf(visit));
}

async function createCategory(visit: Visit) {
  const { c, desk, company, form } = visit;
  const name = text(form, 'name');
  const done = await desk.perform('POST', operationOn(company, '/categories'), { name });
  if (done.kind === 'wrong') return c.html(<Fields visit={visit} wrong={done} />, 422);
  const { id } = Object(done.body) as { readonly id: string };
  return goTo(c, categoryAt(company, id), `The category ${name} is created.`, versionOf(visit));
}

async function renameCategory(visit: Visit) {
  const { c, desk, company, form } = visit;
  const id = c.req.param('category') ?? '';
  const name = text(form, 'name');
  const done = await desk.perform('PUT', operationOn(company, `/categories/${encodeURIComponent(id)}`), { name });
  if (done.kind === 'wrong') return goTo(c, categoryAt(company, id), `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, categoryAt(company, id), `The category is called ${name}.`, versionOf(visit));
}
