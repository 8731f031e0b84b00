/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { OpenPage } from '../components/page.tsx';
import { Heading } from '../components/parts.tsx';

/** Why a page does not answer, and what to do about it. */
export function RefusedPage({ error, fix }: { readonly error: string; readonly fix: string }) {
  return (
    <OpenPage title={error}>
      <Heading title={error} lead={fix} />
      <p>
        <a class="button" href="/console">
          All companies
        </a>
      </p>
    </OpenPage>
  );
}
