/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type PlacedMistake, pathText, readCompanyText } from '@hibob-kit/scenarios';
import { z } from 'zod';
import { Hidden, TextArea } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { OpenPage } from '../components/page.tsx';
import { Card, Heading, Table } from '../components/parts.tsx';
import { text } from '../form.ts';
import type { OpenScreen, Visit } from '../screen.ts';
import { fileInLink } from '../share-link.ts';
import { NewCredentials } from './company-home.tsx';

type OpenVisit = Omit<Visit, 'company'>;

/** Opens a company file, JSON or YAML: chosen, pasted, or in a link. */
export const openCompanyScreens: readonly OpenScreen[] = [
  { method: 'GET', path: '/open', answer: (visit) => ask(visit) },
  { method: 'POST', path: '/open', answer: (visit) => open(visit) },
];

async function ask({ c }: OpenVisit) {
  const packed = c.req.query('company');
  if (packed === undefined) return c.html(<Ask file="" mistakes={[]} />);
  const file = fileInLink(packed);
  if (file === null)
    return c.html(<Ask file="" mistakes={[]} trouble="This link is cut off or no link of a company." />, 422);
  const read = await readCompanyText(file);
  if (read.kind === 'mistakes') return c.html(<Ask file={file} mistakes={read.mistakes} />, 422);
  return c.html(
    <FromLink file={file} company={read.setup.company} groups={read.setup.groups.map(({ name }) => name)} />,
  );
}

const created = z.object({
  id: z.string(),
  serviceUsers: z.array(z.object({ id: z.string(), name: z.string(), token: z.string() })),
});

async function open(visit: OpenVisit) {
  const { c, desk, form } = visit;
  const chosen = form.get('chosen');
  const file = chosen instanceof File && chosen.size > 0 ? await chosen.text() : text(form, 'file');
  const read = await readCompanyText(file);
  if (read.kind === 'mistakes') return c.html(<Ask file={file} mistakes={read.mistakes} />, 422);
  const { parse } = await import('yaml');
  const done = await desk.perform('POST', '/companies', { file: parse(file, { merge: true }) });
  if (done.kind === 'wrong')
    return c.html(<Ask file={file} mistakes={[]} trouble={`${done.error} ${done.fix}`} />, 422);
  const { id, serviceUsers } = created.parse(done.body);
  const company = desk.world.store.get(id);
  return company
    ? c.html(<NewCredentials visit={{ ...visit, company }} credentials={serviceUsers} title={company.spec.name} />)
    : c.notFound();
}

function Ask({
  file,
  mistakes,
  trouble,
}: {
  readonly file: string;
  readonly mistakes: readonly PlacedMistake[];
  readonly trouble?: string;
}) {
  return (
    <OpenPage title="Open a company">
      <Heading
        title="Open a company"
        lead="A company file holds a whole company: who works there, who may see what, and what was changed."
      />
      {trouble ? <Notice kind="bad" title={trouble} /> : null}
      {mistakes.length > 0 ? (
        <Card title={mistakes.length === 1 ? 'The file has a mistake' : `The file has ${mistakes.length} mistakes`}>
          <Table label="Mistakes" head={['Line', 'Where', 'What is wrong', 'What to do']}>
            {mistakes.map(({ line, path, message, fix }) => (
              <tr>
                <td class="number">{line ?? ''}</td>
                <td>
                  <code>{pathText(path)}</code>
                </td>
                <td>{message}</td>
                <td>{fix ?? ''}</td>
              </tr>
            ))}
          </Table>
        </Card>
      ) : null}
      <form
        method="post"
        action="/console/open"
        enctype="multipart/form-data"
        hx-encoding="multipart/form-data"
        class="card form"
      >
        <div class="field">
          <label for="chosen">A file</label>
          <input type="file" id="chosen" name="chosen" accept=".json,.yaml,.yml" />
        </div>
        <TextArea name="file" label="Or its text, JSON or YAML" value={file} rows={14} />
        <div class="foot">
          <button type="submit">Open</button>
        </div>
      </form>
    </OpenPage>
  );
}

/** Following a link changes nothing yet. */
function FromLink({
  file,
  company,
  groups,
}: {
  readonly file: string;
  readonly company: { readonly name: string; readonly employees: number };
  readonly groups: readonly string[];
}) {
  return (
    <OpenPage title={`Open ${company.name}`}>
      <Heading
        title={`Open ${company.name}?`}
        lead="Somebody shared this company with you as a link. Opening it makes one of your own."
      />
      <form method="post" action="/console/open" class="card sheet form">
        <Hidden name="file" value={file} />
        <dl class="facts">
          <dt>People</dt>
          <dd>{company.employees.toLocaleString('en-GB')}</dd>
          <dt>Permission groups</dt>
          <dd>{groups.join(', ') || 'none'}</dd>
        </dl>
        <div class="foot">
          <button type="submit">Open</button>
          <a class="button quiet" href="/console">
            Not now
          </a>
        </div>
      </form>
    </OpenPage>
  );
}
