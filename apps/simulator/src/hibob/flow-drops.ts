import { setImmediate } from 'node:timers/promises';
import type { Served } from './serve.ts';
import { type Flow, flowing } from './written.ts';

/** A body while it is made, letting others in between. It may end early: the journal says how far it came. */
export async function* flowDrops(flow: Flow, sent: Served['sent']): AsyncGenerator<Uint8Array> {
  const { take, end } = flowing(flow);
  let isOver = false;
  const finish = () => {
    isOver = true;
    const { last, length, sha256 } = end();
    sent(200, { pieces: [], length, sha256 });
    return last;
  };
  try {
    for (const block of flow.blocks) {
      yield* take(block);
      await setImmediate();
    }
    yield* finish();
  } finally {
    if (!isOver) finish();
  }
}
