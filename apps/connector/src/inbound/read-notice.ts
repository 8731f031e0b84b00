import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a HiBob webhook says. It never carries a value, only where to look. */
export type Notice =
  /** The test HiBob sends when the webhook is saved. */
  | { readonly kind: 'ping' }
  | {
      readonly kind: 'change';
      /** The same for a repeated delivery. */
      readonly key: string;
      readonly companyId: string;
      readonly type: string;
      /** null: about nobody in particular. */
      readonly employeeId: string | null;
      /** HiBob's table id, e.g. `salaries`; null where a field changed. */
      readonly tableId: string | null;
    }
  | { readonly kind: 'unreadable' };

export function readNotice(raw: Uint8Array): Notice {
  const json = jsonOf(raw);
  const read = changeSchema.safeParse(json);
  if (!read.success) return isPing(json) ? { kind: 'ping' } : { kind: 'unreadable' };
  const { companyId, type, data } = read.data;
  return {
    kind: 'change',
    key: createHash('sha256').update(raw).digest('hex'),
    companyId: String(companyId),
    type,
    employeeId: data.employeeId === undefined ? null : String(data.employeeId),
    tableId: data.tableId ?? null,
  };
}

/** Ids may come as numbers: JSON.parse has rounded 19 digits by then, so only text is trusted for an employee. */
const changeSchema = z.object({
  companyId: z.union([z.number(), z.string()]),
  type: z.string().min(1).max(200),
  data: z
    .object({
      employeeId: z.union([z.string().regex(/^\d{1,25}$/), z.number().int().max(Number.MAX_SAFE_INTEGER)]).optional(),
      tableId: z.string().max(200).optional(),
    })
    .default({}),
});

/** HiBob posts a body that says "Ping test"; its exact shape is not documented. */
function isPing(json: unknown): boolean {
  return /ping/i.test(JSON.stringify(json) ?? '');
}

function jsonOf(raw: Uint8Array): unknown {
  const text = new TextDecoder().decode(raw);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
