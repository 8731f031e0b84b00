/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Notice, Page } from './layout.tsx';

export function SignInPage({ trouble }: { readonly trouble: string | null }) {
  return (
    <Page title="Sign in" session={null}>
      <h1>Sign in</h1>
      <p>With an API key of this connector. Whoever starts it finds one printed there.</p>
      {trouble === null ? null : <Notice kind="bad" title={trouble} />}
      <form method="post" action="/connect/sign-in" class="stack">
        <label for="key">API key</label>
        <input id="key" name="key" type="password" autocomplete="current-password" required />
        <label for="tenant">
          Tenant <span class="quiet">(operators only; empty: the default one)</span>
        </label>
        <input id="tenant" name="tenant" autocomplete="organization" />
        <button type="submit">Sign in</button>
      </form>
    </Page>
  );
}
