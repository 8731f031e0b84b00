/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Person } from '../../company/people.ts';
import { indexOf } from '../../hibob/company-index.ts';
import { Page } from '../components/page.tsx';
import { at, type Visit } from '../screen.ts';
import { categoriesShown } from './profile-parts.ts';
import { initialsOf, valueText } from './value-text.ts';
import { nameIn, StatusChip } from './who.tsx';

/** What stands around a profile on all of its screens. */
export function ProfilePage(props: {
  readonly visit: Visit;
  readonly person: Person;
  readonly categoryId: string | null;
  readonly live?: 'look again' | 'say so';
  readonly children?: Child;
}) {
  const { visit, person, categoryId, live = 'look again', children } = props;
  const { company } = visit;
  const name = nameIn(person);
  const here = at(company, `/people/${person.id}`);
  const title = indexOf(company.data).fieldById.get('work.title');
  return (
    <Page visit={visit} title={name} place="people" live={live}>
      <header class="heading">
        <div class="who">
          <span class="avatar large" aria-hidden="true">
            {initialsOf(name)}
          </span>
          <div>
            <p class="crumbs">
              <a href={at(company, '/people')}>People</a>
            </p>
            <h1 tabindex={-1}>{name}</h1>
            <p class="lead">
              {title ? valueText(company, title, person.value(title.id)) : ''}{' '}
              <StatusChip company={company} person={person} /> <code>{person.id}</code>
            </p>
          </div>
        </div>
        <details class="dropdown right">
          <summary class="button quiet">Actions</summary>
          <div>
            <a href={`${here}/leave`}>Put on leave</a>
            <a href={`${here}/terminate`}>Terminate</a>
            <a href={`${here}/rehire`}>Rehire</a>
          </div>
        </details>
      </header>
      <div class="split">
        <nav class="subnav" aria-label="Categories">
          {categoriesShown(company).map((category) => (
            <a
              href={`${here}?category=${encodeURIComponent(category.id)}`}
              aria-current={category.id === categoryId ? 'page' : undefined}
            >
              {category.name}
            </a>
          ))}
        </nav>
        <div class="stack">{children}</div>
      </div>
    </Page>
  );
}
