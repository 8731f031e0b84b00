/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { allows, type Scope, scopes } from '../access/scopes.ts';
import { FormKey } from './layout.tsx';
import type { Session } from './session.ts';

interface Asks {
  readonly session: Session;
  readonly action: string;
  readonly needs: Scope;
}

/** The form, or which scope it takes. */
export function Sure({ session, action, needs, children }: Asks & { readonly children: Child }) {
  if (!allows(session.scopes, needs)) {
    return (
      <p class="quiet">
        The key you signed in with may not do this: it lacks <code>{needs}</code> ({scopes[needs]}).
      </p>
    );
  }
  return (
    <form method="post" action={action} class="stack">
      <FormKey session={session} />
      {children}
    </form>
  );
}

/** Erases what has this name, once it was typed. */
export function SureByName({ what, name, ...asks }: Asks & { readonly what: string; readonly name: string }) {
  return (
    <Sure {...asks}>
      <label for={what}>
        Type <strong>{name}</strong> to erase it
      </label>
      <input id={what} name="again" required autocomplete="off" />
      <button type="submit" class="danger">
        Erase this {what}
      </button>
    </Sure>
  );
}
