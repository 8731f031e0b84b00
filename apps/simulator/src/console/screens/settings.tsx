/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Company } from '../../company/company.ts';
import { Icon } from '../components/icon.tsx';
import { Page } from '../components/page.tsx';
import { Heading } from '../components/parts.tsx';
import { at, type CompanyScreen, type Visit } from '../screen.ts';

type Section = 'groups' | 'account' | 'integrations';

/** System settings, with the menu that HiBob has at its left. */
export function SettingsPage(props: {
  readonly visit: Visit;
  readonly title: string;
  readonly section: Section | null;
  readonly live?: 'look again' | 'say so';
  readonly children?: Child;
}) {
  const { visit, title, section, live, children } = props;
  return (
    <Page visit={visit} title={title} place="settings" {...(live ? { live } : {})}>
      <div class="split">
        <SettingsMenu company={visit.company} section={section} />
        <div class="stack">{children}</div>
      </div>
    </Page>
  );
}

const menu = [
  {
    name: 'Account',
    items: [
      { id: 'groups', label: 'Permission groups', path: '/permission-groups' },
      { id: 'account', label: 'Permission model', path: '/settings/account' },
    ],
  },
  { name: 'Apps', items: [{ id: 'integrations', label: 'Integrations', path: '/settings/integrations' }] },
] as const;

function SettingsMenu({ company, section }: { readonly company: Company; readonly section: Section | null }) {
  return (
    <nav class="subnav" aria-label="System settings">
      {menu.map(({ name, items }) => (
        <>
          <p>{name}</p>
          {items.map(({ id, label, path }) => (
            <a href={at(company, path)} aria-current={id === section ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </>
      ))}
    </nav>
  );
}

export const settingsScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/settings',
    answer: (visit) =>
      visit.c.html(
        <SettingsPage visit={visit} title="System settings" section={null}>
          <Heading title="System settings" lead="Who may see what, and which integrations there are." />
          <div class="cards">
            <Tile icon="shield" title="Permission groups" href={at(visit.company, '/permission-groups')} action="Open">
              Which categories a group sees, of whom, and who belongs to it.
            </Tile>
            <Tile icon="key" title="Integrations" href={at(visit.company, '/settings/integrations')} action="Open">
              Service users that programs call the API with.
            </Tile>
          </div>
        </SettingsPage>,
      ),
  },
  {
    method: 'GET',
    path: '/settings/integrations',
    answer: (visit) =>
      visit.c.html(
        <SettingsPage visit={visit} title="Integrations" section="integrations">
          <Heading title="Integrations" />
          <div class="cards">
            <Tile icon="key" title="Service users" href={at(visit.company, '/service-users')} action="Manage">
              {visit.company.serviceUsers.length === 0
                ? 'A service user lets a program call the API. There is none yet.'
                : `${visit.company.serviceUsers.length} of them: ${visit.company.serviceUsers.map(({ name }) => name).join(', ')}.`}
            </Tile>
            <Tile icon="webhooks" title="Webhooks" href={at(visit.company, '/webhooks')} action="Manage">
              Tells a program of what happens here.
            </Tile>
          </div>
        </SettingsPage>,
      ),
  },
];

function Tile(props: {
  readonly icon: 'key' | 'shield' | 'webhooks';
  readonly title: string;
  readonly href: string;
  readonly action: string;
  readonly children?: Child;
}) {
  const { icon, title, href, action, children } = props;
  return (
    <section class="card tile-card" aria-label={title}>
      <Icon name={icon} />
      <h2>{title}</h2>
      <p class="soft">{children}</p>
      <div class="actions">
        <a class="button quiet" href={href} aria-label={`${action} ${title}`}>
          {action}
        </a>
      </div>
    </section>
  );
}
