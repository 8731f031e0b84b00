/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Explanation } from '../../explain/explanation.ts';
import { Icon } from '../components/icon.tsx';
import { Chip } from '../components/parts.tsx';

/** What was looked at, in order, and what came of it. */
export function StageLines({ stages }: { readonly stages: Explanation['stages'] }) {
  return (
    <ol class="lines">
      {stages.map(({ stage, acts, outcome, text, evidence }) => (
        <li class={acts === 'pass' ? 'line' : 'line fail'}>
          <Icon name={acts === 'pass' ? 'check' : 'warning'} />
          <span class="soft">{stage}</span>
          <span>
            <span class="hidden-label">{acts === 'pass' ? 'passes: ' : 'fails: '}</span>
            {text} {outcome === 'unknown' ? <Chip kind="warn">nobody knows</Chip> : null}{' '}
            <span class="soft small">{`${evidence.grade}: ${evidence.source}`}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
