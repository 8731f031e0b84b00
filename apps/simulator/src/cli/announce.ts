import type { CreatedSummary } from '../control/descriptions.ts';
import type { CliOptions } from './options.ts';

/** The one line of `--json`. */
export function jsonLine(url: string, companies: readonly CreatedSummary[]): string {
  return JSON.stringify({
    url,
    companies: companies.map(({ id, scenario, serviceUsers }) => ({
      id,
      scenario,
      serviceUsers: serviceUsers.map((one) => ({ id: one.id, token: one.token })),
    })),
  });
}

export function readableText(url: string, companies: readonly CreatedSummary[], options: CliOptions): string {
  const limits =
    options.rateLimits === 'on' ? `rate limits on, firewall per ${options.firewall}` : 'rate limits and firewall off';
  return [
    `HiBob simulator on ${url} (${limits})`,
    ...companies.flatMap((company) => ['', ...companyLines(company)]),
    '',
    'Try it:',
    `  ${curl(url, companies)}`,
    '',
    'Stop with Ctrl-C.',
  ].join('\n');
}

function companyLines({ id, name, employees, today, serviceUsers, groups }: CreatedSummary): readonly string[] {
  return [
    `${id}: ${name}, ${employees.toLocaleString('en-GB')} employees, today is ${today}`,
    ...serviceUsers.map((one) => `  service user ${one.name}: id ${one.id}, token ${one.token}`),
    `  permission groups: ${groups.map((group) => group.name).join(', ') || 'none'}`,
  ];
}

function curl(url: string, companies: readonly CreatedSummary[]): string {
  const [user] = companies.flatMap(({ serviceUsers }) => serviceUsers);
  const body = '{"fields":["root.id","root.displayName","work.title"],"humanReadable":"APPEND"}';
  return `curl -u ${user?.id ?? 'ID'}:${user?.token ?? 'TOKEN'} -H "Content-Type: application/json" -d '${body}' ${url}/v1/people/search`;
}
