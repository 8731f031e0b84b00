/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Trouble } from '../trouble.ts';
import { FormKey, Notice, Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';

/** Step 4. What was pasted is never shown again, not even after a mistake. */
export function CredentialsPage({
  session,
  name,
  serviceUserId,
  hasToken,
  trouble,
}: {
  readonly session: Session;
  readonly name: string;
  readonly serviceUserId: string;
  readonly hasToken: boolean;
  readonly trouble: Trouble | null;
}) {
  return (
    <Page title="Id and token" session={session}>
      <Steps name={name} at="credentials" />
      <h1>Id and token</h1>
      {hasToken && trouble === null ? (
        <p>
          There are credentials of <strong>{serviceUserId}</strong> already. New ones take their place; what was synced
          stays.
        </p>
      ) : (
        <p>As HiBob showed them when you made the service user.</p>
      )}
      {trouble === null ? null : (
        <Notice kind="bad" title={trouble.message}>
          <p>{trouble.fix}</p>
        </Notice>
      )}
      <form method="post" action={`/connect/${name}/credentials`} class="stack">
        <FormKey session={session} />
        <label for="id">Service user id</label>
        <input id="id" name="serviceUserId" required autocomplete="off" spellcheck={false} placeholder="SERVICE-…" />
        <label for="token">Token</label>
        <input id="token" name="token" type="password" required autocomplete="off" />
        <label for="environment">Where</label>
        <select id="environment" name="environment">
          <option value="production">HiBob</option>
          <option value="sandbox">HiBob’s sandbox</option>
        </select>
        <button type="submit">Save and check</button>
      </form>
      <p class="quiet">The token is kept sealed and is sent to HiBob only.</p>
    </Page>
  );
}
