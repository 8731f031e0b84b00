/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { momentText } from './connections-page.tsx';
import { FormKey, Notice, Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';

export interface SyncShown {
  readonly session: Session;
  readonly name: string;
  /** null: nothing goes on. */
  readonly running: { readonly step: string; readonly done: number; readonly total: number | null } | null;
  readonly last: { readonly at: string; readonly outcome: string; readonly message: string | null } | null;
}

/** Step 6. While it goes on, the page asks again every two seconds, with or without a script. */
export function SyncPage({ session, name, running, last }: SyncShown) {
  return (
    <Page title="First sync" session={session} {...(running === null ? {} : { refresh: 2 })}>
      <Steps name={name} at="sync" />
      <h1>Sync</h1>
      {running === null ? (
        <>
          {last === null ? <p>Everything you share is read once now, and kept up to date from then on.</p> : null}
          {last === null ? null : (
            <Notice
              kind={last.outcome === 'synced' ? 'good' : 'bad'}
              title={last.outcome === 'synced' ? 'It is done.' : 'It did not end well.'}
            >
              <p>
                {momentText(last.at)}: {last.message ?? last.outcome}
              </p>
              {last.outcome === 'synced' ? (
                <p>
                  <a href={`/connect/${name}`}>See the result</a>
                </p>
              ) : null}
            </Notice>
          )}
          <form method="post" action={`/connect/${name}/sync`}>
            <FormKey session={session} />
            <button type="submit">{last === null ? 'Start' : 'Sync again'}</button>
          </form>
        </>
      ) : (
        <section aria-live="polite">
          <p>{running.step}</p>
          {running.total === null ? (
            <progress aria-label="Progress" />
          ) : (
            <progress aria-label="Progress" value={running.done} max={Math.max(1, running.total)} />
          )}
          <p class="quiet">
            {running.total === null ? '' : `${running.done} of ${running.total}. `}You may leave this page; it goes on.
          </p>
        </section>
      )}
    </Page>
  );
}
