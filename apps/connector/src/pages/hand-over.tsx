/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { FormKey } from './layout.tsx';
import type { Session } from './session.ts';

/** A link for whoever does the HiBob part. */
export function HandOver({
  session,
  name,
  link,
}: {
  readonly session: Session;
  readonly name: string;
  readonly link: string | null;
}) {
  return (
    <>
      <h2>Hand over</h2>
      <p>A link for whoever does the HiBob part, without an account. It opens this connection only, for seven days.</p>
      {link === null ? null : (
        <div class="copied">
          <label for="link">The link, shown this once</label>
          <div class="row">
            <input id="link" readonly value={link} size={60} />
            <button type="button" class="plain" data-copy="link" hidden>
              Copy
            </button>
          </div>
        </div>
      )}
      <form method="post" action={`/connect/${name}/link`}>
        <FormKey session={session} />
        <button type="submit">Make a link</button> <span class="quiet">Earlier links end.</span>
      </form>
    </>
  );
}
