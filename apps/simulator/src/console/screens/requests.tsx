/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import type { JournalEntry } from '../../hibob/journal.ts';
import { Page } from '../components/page.tsx';
import { Card, Chip, Empty, Heading, Pager, Table, Tabs } from '../components/parts.tsx';
import { pageIn } from '../form.ts';
import { at, type CompanyScreen, type Visit } from '../screen.ts';

const size = 50;

/** What a company was asked, newest first; the page follows while a client works. */
export const requestsScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/requests', answer: (visit) => visit.c.html(<Requests visit={visit} />) },
];

const filters = [
  { id: 'all', label: 'All', keeps: () => true },
  { id: 'refused', label: 'Refused', keeps: ({ status }: JournalEntry) => status >= 400 || status === 0 },
  { id: 'answered', label: 'Answered', keeps: ({ status }: JournalEntry) => status > 0 && status < 400 },
] as const;

function Requests({ visit }: { readonly visit: Visit }) {
  const { c, company, desk } = visit;
  const journal = desk.world.journals.of(company.id);
  const filter = filters.find(({ id }) => id === c.req.query('show')) ?? filters[0];
  const entries = journal.entries().filter(filter.keeps).toReversed();
  const page = pageIn(c.req.query('page'));
  const href = (to: number) => at(company, `/requests?show=${filter.id}&page=${to}`);
  return (
    <Page visit={visit} title="Requests" place="requests" requests>
      <Heading
        title="Requests"
        lead="What programs asked this company. Click one to see what was left out of its answer, and why."
      />
      <Tabs
        label="Which requests"
        tabs={filters.map(({ id, label }) => ({
          label,
          href: at(company, `/requests?show=${id}`),
          here: id === filter.id,
        }))}
      />
      {entries.length === 0 ? (
        <Card>
          <Empty>
            Nothing yet. Whatever a program asks with one of this company’s service users appears here at once.
          </Empty>
        </Card>
      ) : (
        <Table label="Requests" head={['', 'Request', 'Service user', 'Answer', 'Size', 'Time']}>
          {entries.slice((page - 1) * size, page * size).map((entry) => (
            <Row company={company} entry={entry} />
          ))}
        </Table>
      )}
      <Pager page={page} pages={Math.ceil(entries.length / size)} href={href} />
      {journal.dropped() > 0 ? (
        <p class="soft small">{`${journal.dropped()} older requests are not kept any more.`}</p>
      ) : null}
    </Page>
  );
}

function Row({ company, entry }: { readonly company: Company; readonly entry: JournalEntry }) {
  const { n, at: when, milliseconds, serviceUserId, method, path, query, bytes, faults } = entry;
  return (
    <tr id={`request-${n}`}>
      <td class="soft number">{n}</td>
      <td>
        <a class="row-link path" href={at(company, `/requests/${n}`)}>
          <span class="method">{method}</span> {path}
          {query === '' ? '' : `?${query}`}
        </a>
      </td>
      <td>{nameOf(company, serviceUserId)}</td>
      <td>
        <StatusChip entry={entry} /> {faults && faults.length > 0 ? <Chip kind="warn">weather</Chip> : null}
      </td>
      <td class="number">{sizeText(bytes)}</td>
      <td class="number soft">
        <time datetime={when}>{when.slice(11, 19)}</time> · {Math.round(milliseconds)} ms
      </td>
    </tr>
  );
}

export function nameOf({ serviceUsers, deletedServiceUsers }: Company, id: string): string {
  return [...serviceUsers, ...deletedServiceUsers].find((one) => one.id === id)?.name ?? id;
}

export function StatusChip({ entry: { status, decision } }: { readonly entry: JournalEntry }) {
  const kind = status === 0 || status >= 400 ? 'bad' : status >= 300 ? 'warn' : 'good';
  return (
    <Chip kind={kind}>
      {status === 0 ? 'connection cut' : decision === 'answered' ? status : `${status} ${decision}`}
    </Chip>
  );
}

export function sizeText(bytes: number): string {
  return bytes < 1_000 ? `${bytes} B` : `${(bytes / 1_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} kB`;
}
