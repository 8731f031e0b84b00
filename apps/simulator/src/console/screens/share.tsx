/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Company } from '../../company/company.ts';
import { Icon } from '../components/icon.tsx';
import { Page } from '../components/page.tsx';
import { Card, Copyable, Heading } from '../components/parts.tsx';
import type { Desk } from '../desk.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { linkTo } from '../share-link.ts';

/** A company as it is now, as a file and as a link. */
export const shareScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/file',
    answer: async ({ c, desk, company }) => {
      const file = await fileOf(desk, company);
      if (file === null) return c.notFound();
      return c.body(JSON.stringify(file, null, 2), 200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="${company.id}.json"`,
      });
    },
  },
  {
    method: 'GET',
    path: '/share',
    answer: async (visit) => visit.c.html(<Share visit={visit} file={await fileOf(visit.desk, visit.company)} />),
  },
];

async function fileOf(desk: Desk, company: Company): Promise<unknown> {
  const done = await desk.perform('GET', operationOn(company, '/file'));
  return done.kind === 'done' ? done.body : null;
}

function Share({ visit, file }: { readonly visit: Visit; readonly file: unknown }) {
  const { c, company } = visit;
  const link = linkTo(new URL(c.req.url).origin, file);
  return (
    <Page visit={visit} title="Share" place="company">
      <Heading
        title="Share this company"
        lead="As it is now, with everything you changed. No tokens are in it: whoever opens it gets new ones."
        before={
          <p class="crumbs">
            <a href={at(company)}>This company</a>
          </p>
        }
      />
      <Card title="As a file">
        <p class="soft">
          It starts the same company in any simulator: <code>hibob-simulator --file {company.id}.json</code>
        </p>
        <div class="actions">
          <a class="button" href={at(company, '/file')} hx-boost="false" download="">
            <Icon name="download" />
            Download {company.id}.json
          </a>
        </div>
      </Card>
      <Card title="As a link">
        {link.kind === 'link' ? (
          <>
            <p class="soft">
              The whole company stands in the link: it opens in the console of any simulator, whatever host stands
              before it.
            </p>
            <Copyable label="Link" value={link.url} />
          </>
        ) : (
          <p>{`This company takes ${link.kilobytes} kB, and a link holds ${link.most} kB: share the file.`}</p>
        )}
      </Card>
    </Page>
  );
}
