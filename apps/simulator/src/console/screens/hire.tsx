/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { z } from 'zod';
import { Select, TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Heading } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { optional, text } from '../form.ts';
import { goTo } from '../note.ts';
import { choicesOf } from '../people/value-input.tsx';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';

/** A new hire. */
export const hireScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/people/new', answer: (visit) => visit.c.html(<Hire visit={visit} wrong={null} />) },
  { method: 'POST', path: '/people/new', answer: (visit) => hire(visit) },
];

const inputs = [
  'root.firstName',
  'root.surname',
  'root.email',
  'work.startDate',
  'work.siteId',
  'work.department',
  'work.title',
] as const;

async function hire(visit: Visit) {
  const { c, desk, company, form } = visit;
  const values = Object.fromEntries(inputs.map((id) => [id, optional(form, id)]));
  const done = await desk.perform('POST', operationOn(company, '/employees'), { values });
  if (done.kind === 'wrong') return c.html(<Hire visit={visit} wrong={done} />, 422);
  const { id } = z.object({ id: z.string() }).parse(done.body);
  const name = `${text(form, 'root.firstName')} ${text(form, 'root.surname')}`;
  return goTo(c, at(company, `/people/${id}`), `${name} is hired.`, desk.world.store.get(company.id)?.version ?? null);
}

function Hire({ visit, wrong }: { readonly visit: Visit; readonly wrong: Wrong | null }) {
  const { company, form } = visit;
  const shared = (name: (typeof inputs)[number]) => ({ name, value: text(form, name), wrong, path: `values.${name}` });
  return (
    <Page visit={visit} title="New hire" place="people" live="say so">
      <Heading
        title="New hire"
        before={
          <p class="crumbs">
            <a href={at(company, '/people')}>People</a>
          </p>
        }
      />
      <form method="post" action={at(company, '/people/new')} class="card form sheet">
        <Refusal wrong={wrong} fields={inputs.map((name) => `values.${name}`)} />
        <div class="columns">
          <TextField {...shared('root.firstName')} label="First name" autofocus={!wrong} />
          <TextField {...shared('root.surname')} label="Last name" />
          <TextField {...shared('root.email')} label="E-mail" type="email" />
          <TextField
            {...shared('work.startDate')}
            label="Start date"
            type="date"
            value={text(form, 'work.startDate') || company.today}
          />
          <Select {...shared('work.siteId')} label="Site" choices={choicesOf(company, 'site')} empty="" />
          <Select
            {...shared('work.department')}
            label="Department"
            choices={choicesOf(company, 'department')}
            empty=""
          />
          <Select {...shared('work.title')} label="Job title" choices={choicesOf(company, 'title')} empty="" />
        </div>
        <div class="foot">
          <button type="submit">Hire</button>
          <a class="button quiet" href={at(company, '/people')}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
