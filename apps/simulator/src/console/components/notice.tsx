/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Wrong } from '../desk.ts';
import { Icon } from './icon.tsx';

interface NoticeProps {
  readonly kind?: 'plain' | 'good' | 'warn' | 'bad';
  readonly title?: string;
  readonly children?: Child;
}

export function Notice({ kind = 'plain', title, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : kind === 'good' ? 'status' : undefined}>
      {kind === 'plain' ? null : <Icon name={kind === 'good' ? 'check' : 'warning'} />}
      <div>
        {title ? <p class="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** A refusal that no field of the form answers for. `fields`: those that show theirs themselves. */
export function Refusal({ wrong, fields = [] }: { readonly wrong: Wrong | null; readonly fields?: readonly string[] }) {
  if (!wrong || (wrong.path !== null && fields.includes(wrong.path))) return null;
  return (
    <Notice kind="bad" title={wrong.error}>
      <p>{wrong.fix}</p>
    </Notice>
  );
}
