import { databaseTrouble } from './store/database-trouble.ts';
import { type Trouble, trouble } from './trouble.ts';

/** What was thrown, in words. A failing database is expected to happen; everything else is a bug and is told to `onBug`. */
export function explainer(onBug: (error: unknown) => void): (thrown: unknown) => Trouble {
  return (thrown) => {
    const known = databaseTrouble(thrown);
    if (known !== null) return known;
    onBug(thrown);
    return bug;
  };
}

const bug = trouble(
  'bug',
  'This is a bug in the connector; nothing is known to be lost.',
  'Please report it. Run again with DEBUG=1 to see where it happened.',
);
