import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import type { Progress } from '../sync/progress.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import { troubleBody } from './trouble-answer.ts';

/**
 * Long work answered as the caller wants it: with `Accept: application/x-ndjson` as lines, `{"progress":…}` while it goes on and
 * `{"result":…}` or `{"error":…}` at the end, else as one answer. `explain` turns what was thrown into words.
 */
export async function answerWithProgress<T extends object>(
  c: Context,
  explain: (thrown: unknown) => Trouble,
  work: (onProgress: (progress: Progress) => void) => Promise<T | Trouble>,
): Promise<Response | T | Trouble> {
  if (!(c.req.header('accept') ?? '').includes(ndjson)) return work(() => {});
  c.header('content-type', ndjson);
  return stream(c, async (out) => {
    // Lines go out in turn; a caller who went away does not stop the work.
    let written: Promise<unknown> = Promise.resolve();
    const line = (value: object) => {
      written = written.then(() => out.write(`${JSON.stringify(value)}\n`)).catch(() => {});
    };
    const result = await work((progress) => line({ progress })).catch(explain);
    line(isTrouble(result) ? troubleBody(result) : { result });
    await written;
  });
}

const ndjson = 'application/x-ndjson';
