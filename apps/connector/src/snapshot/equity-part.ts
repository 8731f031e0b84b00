import { sum } from '../pay/exact.ts';
import type { Row } from '../store/record.ts';
import { whyNoRow } from './column.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import type { Standing } from './standing.ts';
import { is, isNot, type Known } from './why.ts';

/** Grants made by a day. A quantity without a value per share is not money, so none is given (catalogue G16). */
export interface EquityPart {
  readonly grants: readonly Row<'equity_grant'>[];
  readonly byType: readonly {
    readonly type: string | null;
    readonly status: string | null;
    readonly grants: number;
    /** null: a grant of these has no quantity. */
    readonly quantity: string | null;
  }[];
}

export function equityOn(
  all: readonly Row<'equity_grant'>[],
  standing: Standing,
  context: SnapshotContext,
): Known<EquityPart> {
  const grants = all.filter((grant) => {
    const made = grant.grantDate ?? grant.effectiveFrom;
    return made !== null && made <= context.validOn;
  });
  if (grants.length === 0) return isNot(whyNoRow('equity_grant', standing, context));
  const kinds = [...new Map(grants.map((grant) => [`${grant.type}/${grant.status}`, grant])).values()];
  return is({
    grants,
    byType: kinds.map(({ type, status }) => {
      const same = grants.filter((grant) => grant.type === type && grant.status === status);
      const quantities = same.flatMap(({ quantity }) => quantity ?? []);
      return {
        type,
        status,
        grants: same.length,
        quantity: quantities.length === same.length ? sum(quantities) : null,
      };
    }),
  });
}
