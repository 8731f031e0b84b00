/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';

/** Step 1: what somebody needs before they begin. */
export function NeedPage({ session, name }: { readonly session: Session; readonly name: string }) {
  return (
    <Page title="What you need" session={session}>
      <Steps name={name} at="need" />
      <h1>Connect HiBob</h1>
      <p>It takes about ten minutes. Nothing is changed in HiBob: this connection only reads.</p>
      <h2>What you need</h2>
      <ul>
        <li>
          <strong>An account in HiBob that sees System settings.</strong> Usually that of an administrator. If yours
          does not, send the link of this page to somebody whose does.
        </li>
        <li>
          <strong>Two windows.</strong> This one, and HiBob beside it.
        </li>
        <li>
          <strong>A minute to decide what you share.</strong> Names, gender, birth dates and equity can be left out.
        </li>
      </ul>
      <p>
        <a class="button" href={`/connect/${name}/fields`}>
          Begin
        </a>
      </p>
    </Page>
  );
}
