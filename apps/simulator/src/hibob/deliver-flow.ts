import { jsonType } from './encode.ts';
import type { Served } from './serve.ts';
import { type Flow, flowing } from './written.ts';

/** Sends a body while it is made, as fast as it is taken, and lets others in between. Whoever hangs up ends it. */
export function deliverFlow(flow: Flow, headers: Readonly<Record<string, string>>, sent: Served['sent']): Response {
  const blocks = flow.blocks[Symbol.iterator]();
  const { take, end } = flowing(flow);
  let isOver = false;
  const finish = () => {
    isOver = true;
    const { last, length, sha256 } = end();
    sent(200, { pieces: [], length, sha256 });
    return last;
  };
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      await new Promise((resolve) => setImmediate(resolve));
      // Whoever asked may have hung up meanwhile.
      if (isOver) return;
      try {
        for (let next = blocks.next(); ; next = blocks.next()) {
          const pieces = next.done ? finish() : take(next.value);
          for (const piece of pieces) controller.enqueue(piece);
          if (next.done) controller.close();
          if (next.done || pieces.length > 0) return;
        }
      } catch (error) {
        // The status is out: what is left is to break off, and to say in the journal how far it came.
        if (!isOver) finish();
        controller.error(error);
      }
    },
    cancel: () => {
      blocks.return?.();
      if (!isOver) finish();
    },
  });
  return new Response(stream, { status: 200, headers: { ...headers, 'Content-Type': jsonType } });
}
