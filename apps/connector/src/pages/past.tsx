/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Run } from '../store/store.ts';
import { BeatsChart } from './charts.tsx';
import { momentText } from './moment-text.ts';
import { beatsOf, beatsSummary, runWords } from './run-words.ts';

const listed = 8;

/** What was done, as marks and the newest in words. */
export function Past({ runs }: { readonly runs: readonly Run[] }) {
  const checks = runs.filter(({ kind }) => kind === 'check');
  const syncs = runs.filter(({ kind }) => kind !== 'check');
  return (
    <>
      <h2>Checks and syncs</h2>
      {runs.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <>
          <dl class="past">
            <dt>Checks</dt>
            <dd>
              <BeatsChart beats={beatsOf(checks)} summary={beatsSummary(checks)} />
            </dd>
            <dt>Syncs</dt>
            <dd>
              <BeatsChart beats={beatsOf(syncs)} summary={beatsSummary(syncs)} />
            </dd>
          </dl>
          <p class="quiet">
            The newest on the right; a tall mark ended badly. Every sync begins with a check of its own.
          </p>
          <table>
            <caption class="hidden">The newest</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">How it ended</th>
              </tr>
            </thead>
            <tbody>
              {runs.slice(0, listed).map((run) => {
                const { kind, outcome } = runWords(run);
                return (
                  <tr>
                    <td>{momentText(run.startedAt)}</td>
                    <td>{kind}</td>
                    <td>{outcome}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
