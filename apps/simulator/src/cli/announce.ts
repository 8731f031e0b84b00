import type { CreatedSummary } from '../control/descriptions.ts';
import type { CliOptions } from './options.ts';

/** The one line of `--json`. `ca`: the file with what clients have to trust, where a certificate was made. */
export function jsonLine(url: string, companies: readonly CreatedSummary[], caFile: string | null): string {
  return JSON.stringify({
    url,
    ...(caFile === null ? {} : { ca: caFile }),
    companies: companies.map(companyObject),
  });
}

/** A line more, when a watched file made a company anew: with the service users that are new. */
export function replacedLine(company: CreatedSummary): string {
  return JSON.stringify({ replaced: companyObject(company) });
}

export function replacedText(company: CreatedSummary, file: string): string {
  const { id, employees, serviceUsers } = company;
  return [
    `${file} changed: ${id} has ${employees.toLocaleString('en-GB')} employees now`,
    ...serviceUsers.map((one) => `  new service user ${one.name}: id ${one.id}, token ${one.token}`),
  ].join('\n');
}

function companyObject({ id, scenario, serviceUsers }: CreatedSummary) {
  return { id, scenario, serviceUsers: serviceUsers.map((one) => ({ id: one.id, token: one.token })) };
}

export function readableText(
  url: string,
  companies: readonly CreatedSummary[],
  options: CliOptions,
  caFile: string | null,
): string {
  const limits =
    options.rateLimits === 'on' ? `rate limits on, firewall per ${options.firewall}` : 'rate limits and firewall off';
  return [
    `HiBob simulator on ${url} (${limits})`,
    `Console on ${url}/console`,
    ...(caFile === null ? [] : trust(caFile)),
    ...companies.flatMap((company) => ['', ...companyLines(company)]),
    '',
    'Try it:',
    `  ${curl(url, companies, caFile)}`,
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

function trust(caFile: string): readonly string[] {
  return [
    '',
    `Its certificate holds for localhost, 127.0.0.1 and HiBob's host names. Let clients trust ${caFile}:`,
    `  Node    NODE_EXTRA_CA_CERTS=${caFile}`,
    `  Python  REQUESTS_CA_BUNDLE=${caFile}`,
    `  curl    --cacert ${caFile}`,
  ];
}

function curl(url: string, companies: readonly CreatedSummary[], caFile: string | null): string {
  const trusted = caFile === null ? '' : `--cacert ${caFile} `;
  const [user] = companies.flatMap(({ serviceUsers }) => serviceUsers);
  const body = '{"fields":["root.id","root.displayName","work.title"],"humanReadable":"APPEND"}';
  return `curl ${trusted}-u ${user?.id ?? 'ID'}:${user?.token ?? 'TOKEN'} -H "Content-Type: application/json" -d '${body}' ${url}/v1/people/search`;
}
