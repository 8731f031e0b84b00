/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** A page's title with what can be done on it. */
export function Heading(props: {
  readonly title: string;
  readonly lead?: Child;
  readonly children?: Child;
  readonly before?: Child;
}) {
  const { title, lead, children, before } = props;
  return (
    <header class="heading">
      <div>
        {before}
        <h1 tabindex={-1}>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
      </div>
      {children ? <div class="actions">{children}</div> : null}
    </header>
  );
}

export function Card(props: {
  readonly title?: string;
  readonly children?: Child;
  readonly actions?: Child;
  readonly id?: string;
}) {
  const { title, children, actions, id } = props;
  return (
    <section class="card" id={id}>
      {title || actions ? (
        <header>
          {title ? <h2>{title}</h2> : null}
          {actions ? <div class="actions">{actions}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}

export function Chip({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'good' | 'warn' | 'bad';
  readonly children: Child;
}) {
  return <span class={`chip ${kind}`}>{children}</span>;
}

/** Wide tables scroll by themselves; whoever uses a keyboard can reach them to do so. */
export function Table(props: {
  readonly label: string;
  readonly head: readonly Child[];
  readonly children?: Child;
  readonly id?: string;
}) {
  const { label, head, children, id } = props;
  return (
    <section class="table" aria-label={label} tabindex={0} id={id}>
      <table>
        <thead>
          <tr>
            {head.map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

export function Empty({ children }: { readonly children: Child }) {
  return <p class="empty">{children}</p>;
}

interface Tab {
  readonly label: string;
  readonly href: string;
  readonly here: boolean;
}

export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.here ? 'page' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}

/** A value to be carried elsewhere. */
export function Copyable({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div class="copyable">
      <span class="copyable-label">{label}</span>
      <code>{value}</code>
      <button type="button" class="quiet" data-copy={value} aria-label={`Copy ${label}`}>
        <Icon name="copy" />
        <span data-copied="Copied">Copy</span>
      </button>
    </div>
  );
}

export function Pager({
  page,
  pages,
  href,
}: {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 ? (
        <a class="button quiet" href={href(page - 1)} rel="prev">
          Previous
        </a>
      ) : null}
      <span>
        Page {page.toLocaleString('en-GB')} of {pages.toLocaleString('en-GB')}
      </span>
      {page < pages ? (
        <a class="button quiet" href={href(page + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
}

/** A form that is one button. */
export function Act(props: {
  readonly action: string;
  readonly label: Child;
  readonly kind?: 'quiet' | 'primary' | 'danger';
  readonly children?: Child;
  readonly confirm?: string;
}) {
  const { action, label, kind = 'quiet', children, confirm } = props;
  return (
    <form method="post" action={action} class="act" {...(confirm ? { 'hx-confirm': confirm } : {})}>
      {children}
      <button type="submit" class={kind}>
        {label}
      </button>
    </form>
  );
}

/** Enter in a form does what its main button does, whatever buttons stand before it; `refresh` draws the form anew. */
export function DefaultButtons({ main }: { readonly main: string }) {
  return (
    <>
      <button type="submit" name="do" value={main} class="hidden-label" tabindex={-1}>
        By Enter: {main}
      </button>
      <button type="submit" name="do" value="refresh" class="hidden-label" tabindex={-1}>
        Draw the form anew
      </button>
    </>
  );
}
