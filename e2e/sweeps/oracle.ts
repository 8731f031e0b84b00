import fc from 'fast-check';
import { openStage, sameAnswer, slots } from '../oracle/company.ts';
import { drawnCompany, drawnGroup, drawnRequest } from '../oracle/draw.ts';
import type { Group, Request } from '../oracle/model.ts';
import { naive } from '../oracle/naive.ts';

export interface OracleFound {
  readonly triples: number;
  readonly companies: number;
  readonly byAnswer: Readonly<Record<string, number>>;
  /** Each disagreement in one line. */
  readonly wrong: readonly string[];
}

export const nothingAsked: OracleFound = { triples: 0, companies: 0, byAnswer: {}, wrong: [] };

const triplesPerCompany = 250;

/**
 * Random companies, permission groups and requests: the simulator and the naive evaluator must answer the same. Within a company one
 * group changes from triple to triple and everything else stays, so that whatever the simulator keeps is used and must be dropped in time.
 */
export async function compare(found: OracleFound, seed: number, runs: number): Promise<OracleFound> {
  const byAnswer: Record<string, number> = { ...found.byAnswer };
  const wrong = [...found.wrong];
  const companies = fc.sample(drawnCompany, { seed, numRuns: Math.ceil(runs / triplesPerCompany) });
  for (const [number, drawn] of companies.entries()) {
    const stage = await openStage(drawn);
    const groups: Group[] = [];
    const triple = fc.record({
      slot: fc.nat({ max: slots - 1 }),
      group: drawnGroup(stage),
      request: drawnRequest(stage),
    });
    const left = Math.min(triplesPerCompany, runs - number * triplesPerCompany);
    for (const { slot, group, request } of fc.sample(triple, { seed: seed + number, numRuns: left })) {
      await stage.setGroup(slot, group);
      groups[slot] = group;
      const present = groups.filter((one) => one !== undefined);
      const answer = await stage.ask(request);
      const expected = naive(stage.truth, present, stage.probe, request);
      const kind = kindOf(request, answer);
      byAnswer[kind] = (byAnswer[kind] ?? 0) + 1;
      if (!sameAnswer(answer, expected))
        wrong.push(JSON.stringify({ drawn, groups: present, request, answer, expected }).slice(0, 4000));
    }
  }
  return {
    triples: found.triples + runs,
    companies: found.companies + companies.length,
    byAnswer,
    wrong: wrong.slice(0, 20),
  };
}

function kindOf({ kind }: Request, { status, body }: { readonly status: number; readonly body: unknown }): string {
  if (status !== 200) return `${kind} ${status}`;
  const text = JSON.stringify(body);
  const empty = text.length < 20 || text === '{"results":[],"response_metadata":{"next_cursor":null}}';
  const restricted = text.includes('"restricted_columns"') ? ' with restricted columns' : '';
  return `${kind} 200${empty ? ', empty' : restricted}`;
}
