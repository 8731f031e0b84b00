/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Trouble } from '../trouble.ts';
import { Notice, Page } from './layout.tsx';
import type { Session } from './session.ts';

/** A page that has one thing to say. */
export function ShortPage({
  session,
  title,
  children,
}: {
  readonly session: Session | null;
  readonly title: string;
  readonly children?: Child;
}) {
  return (
    <Page title={title} session={session}>
      <h1>{title}</h1>
      {children}
    </Page>
  );
}

/** What is wrong and what to do about it. */
export function TroubleNotice({ trouble }: { readonly trouble: Pick<Trouble, 'message' | 'fix'> | null }) {
  if (trouble === null) return null;
  return (
    <Notice kind="bad" title={trouble.message}>
      <p>{trouble.fix}</p>
    </Notice>
  );
}
