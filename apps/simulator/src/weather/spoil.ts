import type { Encoded } from '../hibob/encode.ts';
import { wholeOf, writtenBytes } from '../hibob/written.ts';
import type { AnswerFault } from './struck.ts';

/** An answer as it arrives, after what happened to its bytes on the way. */
export function spoilt(answer: Encoded, fault: AnswerFault | null): Encoded {
  switch (fault?.kind) {
    case 'truncated':
      return withBytes(answer, (body) => body.slice(0, Math.floor((body.length * fault.percent) / 100)));
    case 'malformed':
      return withBytes(answer, malformed);
    case 'empty':
      return withBytes(answer, () => new Uint8Array());
    default:
      return answer;
  }
}

function withBytes(answer: Encoded, spoil: (body: Uint8Array) => Uint8Array): Encoded {
  return { ...answer, body: writtenBytes(spoil(wholeOf(answer.body))) };
}

/** A comma before the last bracket: no JSON parser takes it, and an eye hardly sees it. */
function malformed(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString('utf8');
  const at = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return Buffer.from(at < 0 ? `${text},` : `${text.slice(0, at)},${text.slice(at)}`);
}
