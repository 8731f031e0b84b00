import { setImmediate } from 'node:timers/promises';
import { type Flow, flowing, type Written } from './written.ts';

/** A body while it is made, letting others in between. It may end early: the journal says how far it came. */
export async function* flowDrops(
  flow: Flow,
  sent: (status: number, body: Written) => void,
): AsyncGenerator<Uint8Array> {
  const { take, end } = flowing(flow);
  let isOver = false;
  const finish = () => {
    isOver = true;
    const last: Uint8Array[] = [];
    sent(200, { pieces: [], ...end(last) });
    return last;
  };
  try {
    for (const block of flow.blocks) {
      const drops: Uint8Array[] = [];
      take(block, drops);
      yield* drops;
      await setImmediate();
    }
    yield* finish();
  } finally {
    if (!isOver) finish();
  }
}
