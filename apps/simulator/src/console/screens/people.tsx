/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import { type Person, peopleOf } from '../../company/people.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { Icon } from '../components/icon.tsx';
import { Page } from '../components/page.tsx';
import { Card, Empty, Heading, Pager, Table } from '../components/parts.tsx';
import { pageIn } from '../form.ts';
import { searchNames } from '../people/name-index.ts';
import { valueText } from '../people/value-text.ts';
import { StatusChip, Who } from '../people/who.tsx';
import { at, type CompanyScreen, type Visit } from '../screen.ts';

const size = 25;

/** The directory: leavers and future hires stand in it as well. */
export const directoryScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/people', answer: (visit) => directory(visit) },
];

async function directory(visit: Visit) {
  const { c, company } = visit;
  const query = (c.req.query('search') ?? '').trim();
  const { size: all } = company.data.people;
  const wanted = pageIn(c.req.query('page'));
  const found = query === '' ? pageOfAll(all, wanted) : await searchNames(company, query, wanted, size);
  const people = peopleOf(company);
  const pages = Math.ceil(found.total / size);
  const href = (page: number) =>
    at(company, `/people?${new URLSearchParams({ ...(query === '' ? {} : { search: query }), page: String(page) })}`);
  return c.html(
    <Page visit={visit} title="People" place="people">
      <Heading
        title="People"
        lead={`${all.toLocaleString('en-GB')} employees: those who work here, those who will, and those who have left.`}
      >
        <a class="button" href={at(company, '/people/new')}>
          <Icon name="plus" />
          New hire
        </a>
      </Heading>
      <form
        method="get"
        action={at(company, '/people')}
        class="inline"
        data-stay
        hx-trigger="submit, input changed delay:200ms from:#search"
      >
        <div class="search">
          <Icon name="search" />
          <input
            id="search"
            type="search"
            name="search"
            value={query}
            placeholder="Name, e-mail or id"
            aria-label="Search people by name, e-mail or id"
            autocomplete="off"
          />
        </div>
        <button type="submit" class="quiet">
          Search
        </button>
      </form>
      <div id="found" class="stack" aria-live="polite">
        {found.total === 0 ? (
          <Card>
            <Empty>{`Nobody is called ${query}.`}</Empty>
          </Card>
        ) : (
          <Table label="People" head={['Name', 'Job title', 'Department', 'Site', 'Lifecycle status', 'Start date']}>
            {found.indexes.map((index) => (
              <Row company={company} person={people.at(index)} />
            ))}
          </Table>
        )}
        <Pager page={wanted} pages={pages} href={href} />
      </div>
    </Page>,
  );
}

function pageOfAll(total: number, page: number) {
  const from = Math.min((page - 1) * size, total);
  return { indexes: Array.from({ length: Math.min(size, total - from) }, (_, at) => from + at), total };
}

function Row({ company, person }: { readonly company: Company; readonly person: Person }) {
  const { fieldById } = indexOf(company.data);
  const shown = (fieldId: string) => {
    const field = fieldById.get(fieldId);
    return field ? valueText(company, field, person.value(fieldId)) : '';
  };
  return (
    <tr>
      <td>
        <Who company={company} person={person} />
      </td>
      <td>{shown('work.title')}</td>
      <td>{shown('work.department')}</td>
      <td>{shown('work.site')}</td>
      <td>
        <StatusChip company={company} person={person} />
      </td>
      <td class="number">{shown('work.startDate')}</td>
    </tr>
  );
}
