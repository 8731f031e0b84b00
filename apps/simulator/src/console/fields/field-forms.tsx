/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Field, valueTypes } from '@hibob-kit/schemas';
import type { Company } from '../../company/company.ts';
import { Checkbox, Hidden, Select, TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Heading } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text, ticked } from '../form.ts';
import { at, type Visit } from '../screen.ts';

import { categoryAt } from './field-list.tsx';

function categoryChoices(company: Company) {
  return company.data.categories.map(({ id, name }) => ({ value: id, label: name }));
}

function crumbs(company: Company) {
  return (
    <p class="crumbs">
      <a href={at(company, '/fields')}>Fields and lists</a>
    </p>
  );
}

export function NewField({ visit, wrong }: { readonly visit: Visit; readonly wrong: Wrong | null }) {
  const { c, company, form } = visit;
  return (
    <Page visit={visit} title="New field" place="fields" live="say so">
      <Heading title="New field" before={crumbs(company)} />
      <form method="post" action={at(company, '/fields/new')} class="card sheet form">
        <Refusal wrong={wrong} fields={['name', 'category', 'type']} />
        <TextField name="name" label="Name" value={text(form, 'name')} wrong={wrong} autofocus={!wrong} />
        <Select
          name="category"
          label="Category"
          value={text(form, 'category') || (c.req.query('category') ?? '')}
          choices={categoryChoices(company)}
          wrong={wrong}
        />
        <Select
          name="type"
          label="Type"
          value={text(form, 'type') || 'text'}
          choices={valueTypes.map((type) => ({ value: type, label: type }))}
          wrong={wrong}
        />
        <TextField name="description" label="Description" value={text(form, 'description')} />
        <div>
          <Checkbox
            name="masked"
            value="yes"
            label="Sensitive: masked on the screens, and over the API only with Edit on its category"
            checked={ticked(form, 'masked')}
          />
          <Checkbox
            name="historical"
            value="yes"
            label="Keeps a history: a column of its category’s table"
            checked={ticked(form, 'historical')}
          />
        </div>
        <div class="foot">
          <button type="submit">Create</button>
          <a class="button quiet" href={at(company, '/fields')}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}

export function EditField({
  visit,
  field,
  wrong,
  stamp,
}: {
  readonly visit: Visit;
  readonly field: Field;
  readonly wrong: Wrong | null;
  readonly stamp: string;
}) {
  const { company } = visit;
  return (
    <Page visit={visit} title={field.label} place="fields" live="say so">
      <Heading title={field.label} before={crumbs(company)} lead={<code>{field.id}</code>} />
      <form method="post" action={at(company, `/fields/edit/${encodeURIComponent(field.id)}`)} class="card sheet form">
        <Hidden name="stamp" value={stamp} />
        <Refusal wrong={wrong} fields={['label', 'category']} />
        <TextField name="label" label="Name" value={field.label} wrong={wrong} />
        <Select
          name="category"
          label="Category"
          value={field.categoryId}
          choices={categoryChoices(company)}
          wrong={wrong}
          hint="Moving a field changes who sees it, and neither its id nor its path."
        />
        <Checkbox
          name="masked"
          value="yes"
          label="Sensitive: masked on the screens, and over the API only with Edit on its category"
          checked={field.masked}
        />
        <div class="foot">
          <button type="submit">Save</button>
          <a class="button quiet" href={categoryAt(company, field.categoryId)}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
