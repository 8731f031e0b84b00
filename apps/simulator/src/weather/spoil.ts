import type { Encoded } from '../hibob/encode.ts';
import type { AnswerFault } from './struck.ts';

/** An answer as it arrives, after what happened to its bytes on the way. */
export function spoilt(answer: Encoded, fault: AnswerFault | null): Encoded {
  switch (fault?.kind) {
    case 'truncated':
      return { ...answer, body: answer.body.slice(0, Math.floor((answer.body.length * fault.percent) / 100)) };
    case 'malformed':
      return { ...answer, body: malformed(answer.body) };
    case 'empty':
      return { ...answer, body: new Uint8Array() };
    default:
      return answer;
  }
}

/** A comma before the last bracket: no JSON parser takes it, and an eye hardly sees it. */
function malformed(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString('utf8');
  const at = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return Buffer.from(at < 0 ? `${text},` : `${text.slice(0, at)},${text.slice(at)}`);
}
