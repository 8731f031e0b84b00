import { problems, type Switches } from '@hibob-kit/schemas';
import type { Result } from './result.ts';
import { workbook, workbookType } from './workbook.ts';
import { type Written, writtenBytes, writtenText } from './written.ts';

/** An answer ready for the wire. `null` content type: no such header. */
export interface Encoded {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Written;
}

/** Exactly this, without charset: clients compare the whole header (relied on by running programs). */
export const jsonType = 'application/json';
const htmlType = 'text/html; charset=UTF-8';
const page =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Bob</title></head><body><div id="app"></div></body></html>\n';

export function encode(
  result: Exclude<Result, { kind: 'closed' | 'flow' }>,
  on: Pick<Switches, 'body403'>,
): Encoded | Promise<Encoded> {
  switch (result.kind) {
    case 'json':
      return encoded(result.status ?? 200, jsonType, result.text);
    case 'written':
      return { status: 200, contentType: jsonType, body: result.body };
    case 'file':
      return { status: 200, contentType: result.contentType, body: writtenBytes(result.bytes) };
    case 'sheet':
      return workbook(result.name, result.rows).then((bytes) => ({
        status: 200,
        contentType: workbookType,
        body: writtenBytes(bytes),
      }));
    case 'accepted':
      return encoded(202, null, '');
    case 'problem':
      return encoded(result.status, jsonType, JSON.stringify(result.body));
    case 'forbidden':
      return forbiddenBodies[on.body403]();
    case 'page':
      return encoded(result.status, htmlType, page);
    case 'blank':
      return encoded(result.status, null, '');
    case 'foreign':
      return encoded(result.status, result.contentType, result.text);
    default:
      return result satisfies never;
  }
}

const forbiddenBodies: Record<Switches['body403'], () => Encoded> = {
  'key and error': () => encoded(403, jsonType, JSON.stringify(problems.noPermission.body)),
  errorMessage: () => encoded(403, jsonType, JSON.stringify({ errorMessage: problems.noPermission.body.error })),
  html: () => encoded(403, htmlType, page),
  empty: () => encoded(403, null, ''),
};

function encoded(status: number, contentType: string | null, text: string): Encoded {
  return { status, contentType, body: writtenText(text) };
}
