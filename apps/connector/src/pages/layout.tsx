/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Session } from './session.ts';

export interface PageProps {
  readonly title: string;
  readonly session: Session | null;
  readonly children?: Child;
  /** Seconds after which the page asks again, while something is going on. */
  readonly refresh?: number;
  /** For tables with many columns. */
  readonly wide?: boolean;
}

/** Every page of the connector. It works without a script. */
export function Page({ title, session, children, refresh, wide }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh === undefined ? null : <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{title} – HiBob connection</title>
        <link rel="stylesheet" href="/assets/pages.css" />
        {/* None: browsers would ask for one. */}
        <link rel="icon" href="data:," />
        <script src="/assets/pages.js" defer />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <a href="/connect" class="brand">
            HiBob connection
          </a>
          {session?.only === null ? (
            <nav aria-label="Main">
              <a href="/connect">Connections</a>
              <a href="/reference">API</a>
              <form method="post" action="/connect/sign-out">
                <FormKey session={session} />
                <button type="submit" class="plain">
                  Sign out
                </button>
              </form>
            </nav>
          ) : null}
        </header>
        <main id="main" class={wide ? 'wide' : undefined}>
          {children}
        </main>
      </body>
    </html>
  );
}

export function FormKey({ session }: { readonly session: Session }) {
  return <input type="hidden" name="formKey" value={session.formKey} />;
}

export const steps = [
  ['need', 'What you need'],
  ['fields', 'What you share'],
  ['hibob', 'In HiBob'],
  ['credentials', 'Id and token'],
  ['check', 'Check'],
  ['sync', 'First sync'],
] as const;
export type Step = (typeof steps)[number][0];

/** Where one is on the way. */
export function Steps({ name, at }: { readonly name: string; readonly at: Step }) {
  return (
    <nav class="steps" aria-label="Steps">
      <ol>
        {steps.map(([id, label]) => (
          <li aria-current={id === at ? 'step' : undefined}>
            <a href={`/connect/${name}/${id}`}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A message that stands out: what is wrong and what to do. */
export function Notice({
  kind,
  title,
  children,
}: {
  readonly kind: 'bad' | 'good' | 'calm';
  readonly title: string;
  readonly children?: Child;
}) {
  return (
    <section class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
