/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Trouble } from '../trouble.ts';
import { Notice, Page } from './layout.tsx';
import type { Session } from './session.ts';
import { TroubleNotice } from './short-page.tsx';
import { Sure, SureByName } from './sure.tsx';

export interface EraseShown {
  readonly session: Session;
  readonly name: string;
  /** How many are kept away; null: they cannot be counted. */
  readonly erased: number | null;
  /** What was done just now. */
  readonly done: string | null;
  readonly trouble: Trouble | null;
}

/** Forgetting for good: one person, or the connection with all it holds. Each is asked twice, and none can be undone. */
export function ErasePage({ session, name, erased, done, trouble }: EraseShown) {
  return (
    <Page title="Erase" session={session}>
      <h1>Erase</h1>
      <p>
        <a href={`/connect/${name}`}>Back to {name}</a>
      </p>
      <TroubleNotice trouble={trouble} />
      {done === null ? null : <Notice kind="good" title={done} />}
      <h2>A person</h2>
      <p>
        Everything held of them goes, in every version, and the events about them. They are not read again, though HiBob
        may still show them. Files that were exported before are yours to delete.
      </p>
      <p class="quiet">
        {erased === null ? '' : erased === 0 ? 'Nobody was erased yet.' : `${erased} kept away so far.`} The id is
        HiBob’s own, or the pseudonym, as exports show it.
      </p>
      <Sure session={session} action={`/connect/${name}/erase/person`} needs="people:erase">
        <Twice field="person" label="Employee id" again="The same id again" />
        <button type="submit" class="danger">
          Erase this person
        </button>
      </Sure>
      <h2>Let somebody back</h2>
      <p>Whoever was erased by mistake is read again by the next sync. What was held of them stays gone.</p>
      <Sure session={session} action={`/connect/${name}/erase/readmit`} needs="people:erase">
        <label for="readmitted">Employee id of whoever was erased</label>
        <input id="readmitted" name="id" required maxlength={80} autocomplete="off" />
        <button type="submit">Read this person again</button>
      </Sure>
      <h2>This connection</h2>
      <p>
        Its credentials and everything that was read through it go: people, pay, checks, syncs, events. Nothing changes
        in HiBob; the service user there is yours to delete.
      </p>
      <SureByName
        session={session}
        action={`/connect/${name}/erase/connection`}
        needs="connections:write"
        what="connection"
        name={name}
      />
    </Page>
  );
}

function Twice({ field, label, again }: { readonly field: string; readonly label: string; readonly again: string }) {
  return (
    <>
      <label for={field}>{label}</label>
      <input id={field} name="id" required maxlength={80} autocomplete="off" />
      <label for={`${field}-again`}>{again}</label>
      <input id={`${field}-again`} name="again" required maxlength={80} autocomplete="off" />
    </>
  );
}
