import { DrizzleQueryError } from 'drizzle-orm';
import { databaseTrouble } from './store/database-trouble.ts';
import { type Trouble, trouble } from './trouble.ts';

/** What was thrown, in words. A failing database is expected to happen; everything else is a bug and is told to `onBug`. */
export function explainer(onBug: (error: unknown) => void): (thrown: unknown) => Trouble {
  return (thrown) => {
    const known = databaseTrouble(thrown);
    if (known !== null) return known;
    onBug(withoutValues(thrown));
    return bug;
  };
}

/** The message of a failed query holds its parameters: names and salaries, which no log may keep. */
function withoutValues(thrown: unknown): unknown {
  if (!(thrown instanceof DrizzleQueryError)) return thrown;
  return thrown.cause ?? new Error('A query failed.');
}

const bug = trouble(
  'bug',
  'This is a bug in the connector; nothing is known to be lost.',
  'Please report it. Run again with DEBUG=1 to see where it happened.',
);
