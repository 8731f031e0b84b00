/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Company } from '../../company/company.ts';
import { timeOn, written } from '../../company/company-clock.ts';
import { canUndo } from '../../isolation/undo.ts';
import type { World } from '../../world.ts';
import { at, type Visit } from '../screen.ts';
import { Hidden } from './fields.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Notice } from './notice.tsx';

/** Where in the console a page stands. */
export type Place = (typeof places)[number]['id'];

const places = [
  { id: 'settings', path: '/settings', label: 'System settings', icon: 'tiles', group: null },
  { id: 'people', path: '/people', label: 'People', icon: 'people', group: 'Company' },
  { id: 'fields', path: '/fields', label: 'Fields and lists', icon: 'fields', group: 'Company' },
  { id: 'sight', path: '/sight', label: 'What can it see?', icon: 'eye', group: 'Integration' },
  { id: 'requests', path: '/requests', label: 'Requests', icon: 'requests', group: 'Integration' },
  { id: 'webhooks', path: '/webhooks', label: 'Webhooks', icon: 'webhooks', group: 'Integration' },
  { id: 'time', path: '/time', label: 'Time', icon: 'time', group: 'Simulator' },
  { id: 'weather', path: '/weather', label: 'Weather', icon: 'weather', group: 'Simulator' },
  { id: 'company', path: '', label: 'This company', icon: 'company', group: 'Simulator' },
] as const satisfies readonly {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly group: string | null;
}[];

interface PageProps {
  readonly visit: Visit;
  readonly title: string;
  readonly place: Place;
  /** What an open page does when the company is changed elsewhere: look again, or say so where somebody is typing. */
  readonly live?: 'look again' | 'say so';
  /** Whether new requests concern it. */
  readonly requests?: boolean;
  readonly children?: Child;
}

export function Page({ visit, title, place, live = 'look again', requests = false, children }: PageProps) {
  const { company, desk, note } = visit;
  return (
    <Document
      title={`${title} · ${company.spec.name}`}
      body={{
        'data-company': company.id,
        'data-version': String(company.version),
        'data-live': live,
        ...(requests ? { 'data-requests': 'yes' } : {}),
      }}
    >
      <Sidebar company={company} place={place} />
      <div class="side">
        <Topbar company={company} world={desk.world} />
        <div id="elsewhere" class="elsewhere" hidden role="status">
          <span>Somebody changed this company elsewhere.</span>
          <a href={visit.c.req.path} class="button quiet">
            Look again
          </a>
        </div>
        <main id="main">
          {note ? (
            <Notice kind={note.kind}>
              <p class="note">
                {note.text}
                {note.undo === null ? null : (
                  <form method="post" action={at(company, '/undo')}>
                    <Hidden name="version" value={String(note.undo)} />
                    <button type="submit" class="link">
                      Undo
                    </button>
                  </form>
                )}
              </p>
            </Notice>
          ) : null}
          {children}
        </main>
      </div>
    </Document>
  );
}

/** A page about no company. */
export function OpenPage({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <Document title={title} body={{}}>
      <div class="side alone">
        <header class="topbar">
          <a class="brand" href="/console">
            HiBob simulator
          </a>
          <nav aria-label="Simulator">
            <a href="/console">Companies</a>
            <a href="/console/scenarios">Scenarios</a>
          </nav>
        </header>
        <main id="main">{children}</main>
      </div>
    </Document>
  );
}

function Document(props: {
  readonly title: string;
  readonly body: Readonly<Record<string, string>>;
  readonly children?: Child;
}) {
  const { title, body, children } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta
            name="htmx-config"
            content='{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,"scrollIntoViewOnBoost":false,"historyCacheSize":0,"refreshOnHistoryMiss":true,"responseHandling":[{"code":"204","swap":false},{"code":"...","swap":true}]}'
          />
          <title>{title}</title>
          <link rel="icon" href="data:," />
          <link rel="preload" href="/console/assets/inter.woff2" as="font" type="font/woff2" crossorigin="" />
          <link rel="stylesheet" href="/console/assets/console.css" />
          <script src="/console/assets/htmx.js" defer />
          <script src="/console/assets/morph.js" defer />
          <script src="/console/assets/console.js" defer />
        </head>
        <body hx-boost="true" hx-ext="morph" hx-swap="morph:innerHTML" {...body}>
          <a class="skip" href="#main">
            Skip to the content
          </a>
          {children}
        </body>
      </html>
    </>
  );
}

function Sidebar({ company, place }: { readonly company: Company; readonly place: Place }) {
  const groups = [null, 'Company', 'Integration', 'Simulator'] as const;
  return (
    <nav class="sidebar" aria-label="Console">
      {groups.map((group) => (
        <div class="menu">
          {group ? <p>{group}</p> : null}
          {places
            .filter((one) => one.group === group)
            .map((one) => (
              <a
                href={at(company, one.path)}
                aria-current={one.id === place ? 'page' : undefined}
                class={group ? '' : 'tile'}
              >
                <Icon name={one.icon} />
                {one.label}
              </a>
            ))}
        </div>
      ))}
      <div class="menu last">
        <a href="/console">
          <Icon name="arrow" />
          All companies
        </a>
        <a href="/console/scenarios">
          <Icon name="scenarios" />
          Scenarios
        </a>
      </div>
    </nav>
  );
}

function Topbar({ company, world }: { readonly company: Company; readonly world: World }) {
  const history = world.store.history(company.id);
  const shown = written(timeOn(company.clock, world.clock));
  return (
    <header class="topbar">
      <a class="brand" href={at(company)}>
        {company.spec.name}
      </a>
      <span class="topbar-fact">{company.data.people.size.toLocaleString('en-GB')} people</span>
      <a class="topbar-fact" href={at(company, '/time')}>
        <time datetime={shown}>{dayText(shown.slice(0, 10))}</time>
        {company.clock.since === null ? ', clock stopped' : ''}
      </a>
      {world.weathers.of(company.id) ? (
        <a class="chip warn" href={at(company, '/weather')}>
          Weather on
        </a>
      ) : null}
      <div class="actions">
        <form method="post" action={at(company, '/undo')}>
          <Hidden name="version" value={String(company.version)} />
          <button
            type="submit"
            class="quiet"
            disabled={!canUndo(company, history)}
            data-key="u"
            title="Take the latest change back (U)"
          >
            <Icon name="undo" />
            Undo
          </button>
        </form>
        <a class="button quiet" href={at(company, '/file')} hx-boost="false" download="">
          <Icon name="download" />
          Download
        </a>
      </div>
    </header>
  );
}

/** `2 November 2026`. */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
