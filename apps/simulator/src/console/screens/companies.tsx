/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import type { Company } from '../../company/company.ts';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { OpenPage } from '../components/page.tsx';
import { Card, Chip, Empty, Heading, Table } from '../components/parts.tsx';
import { at, type OpenScreen } from '../screen.ts';

/** All companies of this simulator, and the ways to another one. */
export const companiesScreens: readonly OpenScreen[] = [
  {
    method: 'GET',
    path: '/',
    answer: ({ c, desk: { world }, note }) => {
      const companies = world.store.list();
      return c.html(
        <OpenPage title="Companies">
          <Heading
            title="Companies"
            lead="Each is a HiBob of its own: its service users select it, and nothing one does is seen in another."
          >
            <a class="button quiet" href="/console/open">
              <Icon name="download" />
              Open a file
            </a>
            <a class="button" href="/console/scenarios">
              <Icon name="plus" />
              New from a scenario
            </a>
          </Heading>
          {note ? <Notice kind={note.kind}>{note.text}</Notice> : null}
          {companies.length === 0 ? (
            <Card>
              <Empty>
                There is no company yet. Begin with a scenario: “The guide, followed to the letter” is a good first one.
              </Empty>
            </Card>
          ) : (
            <Table label="Companies" head={['Company', 'Began as', 'People', 'Today', 'Service users']}>
              {companies.map((company) => (
                <Row company={company} title={world.scenarios.find(({ id }) => id === company.scenarioId)?.title} />
              ))}
            </Table>
          )}
        </OpenPage>,
      );
    },
  },
];

function Row({ company, title }: { readonly company: Company; readonly title: string | undefined }) {
  const { id, spec, scenarioId, data, today, serviceUsers } = company;
  return (
    <tr>
      <td>
        <a class="row-link" href={at(company)}>
          {spec.name}
        </a>{' '}
        <span class="soft small">{id}</span>
      </td>
      <td>{title ?? scenarioId}</td>
      <td class="number">{data.people.size.toLocaleString('en-GB')}</td>
      <td class="number">{today}</td>
      <td>
        <div class="chips">
          {serviceUsers.map(({ name, enabled }) => (
            <Chip kind={enabled ? 'plain' : 'warn'}>{enabled ? name : `${name}, disabled`}</Chip>
          ))}
        </div>
      </td>
    </tr>
  );
}
