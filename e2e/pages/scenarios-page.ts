import { type Scenario, scenarios } from '@hibob-kit/scenarios';
import { code, page, table } from './markdown.ts';

/** The catalogue: every setup to rehearse with, what the customer did, and what a check must say of it. */
export function scenariosPage(): string {
  return page(
    '# Scenarios',
    'Written by `pnpm generate` from `packages/scenarios/src/scenarios`. Do not edit.',
    `${scenarios.length} setups. \`--scenario ID\` starts one, \`POST /_sim/v1/companies {"scenario":"ID"}\` too, and the service user id \`SCENARIO-ID\` with any token needs neither.`,
    table(['Id', 'What the customer did', 'Verdict', 'Findings', 'In the guide'], scenarios.map(rowOf)),
  );
}

function rowOf({ id, title, story, guide, expect: { verdict, findings } }: Scenario): readonly string[] {
  const codes = [...new Set(findings.map((finding) => code(finding.code)))];
  return [code(id), `**${title}.** ${story}`, verdict, codes.join(', '), guide ?? ''];
}
