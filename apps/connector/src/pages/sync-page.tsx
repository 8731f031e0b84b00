/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Run } from '../store/store.ts';
import type { Progress } from '../sync/progress.ts';
import type { Trouble } from '../trouble.ts';
import { percent } from './charts.tsx';
import { messageIn } from './kept-report.ts';
import { FormKey, Notice, Page, Steps } from './layout.tsx';
import { momentText } from './moment-text.ts';
import { runWords } from './run-words.ts';
import type { Session } from './session.ts';
import { TroubleNotice } from './short-page.tsx';

export interface SyncShown {
  readonly session: Session;
  readonly name: string;
  /** null: nothing goes on. `elsewhere`: another process is at it. */
  readonly running: Progress | 'elsewhere' | null;
  /** Why the last one that was started here could not be done. */
  readonly trouble: Trouble | null;
  /** The last sync that ended. */
  readonly last: Pick<Run, 'kind' | 'outcome' | 'startedAt' | 'finishedAt' | 'report'> | null;
}

/** Step 6. While it goes on, the page asks again every two seconds, with or without a script. */
export function SyncPage({ session, name, running, trouble, last }: SyncShown) {
  return (
    <Page title="First sync" session={session} {...(running === null ? {} : { refresh: 2 })}>
      <Steps name={name} at="sync" />
      <h1>Sync</h1>
      {running === null ? (
        <>
          <TroubleNotice trouble={trouble} />
          {last === null ? (
            <p>Everything you share is read once now, and kept up to date from then on.</p>
          ) : (
            <Ended name={name} last={last} />
          )}
          <form method="post" action={`/connect/${name}/sync`}>
            <FormKey session={session} />
            <button type="submit">{last === null ? 'Start' : 'Sync again'}</button>
          </form>
        </>
      ) : (
        <Going running={running} />
      )}
    </Page>
  );
}

function Ended({ name, last }: Pick<SyncShown, 'name'> & { readonly last: NonNullable<SyncShown['last']> }) {
  const isDone = last.outcome === 'synced';
  const said = messageIn(last.report) ?? `It ended so: ${runWords(last).outcome}.`;
  return (
    <Notice kind={isDone ? 'good' : 'bad'} title={isDone ? 'It is done.' : 'It did not end well.'}>
      <p>
        {momentText(last.finishedAt ?? last.startedAt)}. {isDone ? '' : said}
      </p>
      {isDone ? (
        <p>
          <a class="button" href={`/connect/${name}`}>
            See the result
          </a>
        </p>
      ) : null}
      {last.outcome === 'refused' ? (
        <p>
          <a href={`/connect/${name}/check`}>See what is missing</a>
        </p>
      ) : null}
    </Notice>
  );
}

function Going({ running }: { readonly running: Progress | 'elsewhere' }) {
  if (running === 'elsewhere') {
    return (
      <section aria-live="polite">
        <p>A sync of this connection is going on already, in another process.</p>
        <progress aria-label="Progress" />
      </section>
    );
  }
  const { step, done, total, secondsLeft } = running;
  return (
    <section aria-live="polite">
      <p>{step}</p>
      {total === null ? (
        <progress aria-label="Progress" />
      ) : (
        <progress aria-label="Progress" value={done} max={Math.max(1, total)} />
      )}
      <p class="quiet">
        {total === null ? '' : `${done} of ${total}, ${percent(done, total)}. `}
        {secondsLeft == null ? '' : `About ${timeText(secondsLeft)} left. `}You may leave this page; it goes on.
      </p>
    </section>
  );
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
