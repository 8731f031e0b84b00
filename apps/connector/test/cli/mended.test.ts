import { execFileSync } from 'node:child_process';
import type { Finding, Retest } from '@hibob-kit/permissions';
import { expect, it } from 'vitest';
import type { CheckReport } from '../../src/check/check.ts';
import { checkMarkdown } from '../../src/cli/markdown.ts';
import { renderCheck } from '../../src/cli/render-check.ts';

const reportWith = (retest: Retest): CheckReport => {
  const finding: Finding = {
    code: 'field.hidden',
    severity: 'blocking',
    certainty: 'certain',
    title: 'It cannot be read',
    category: null,
    rights: [],
    fields: [],
    evidence: [],
    causes: [],
    fix: [],
    instead: null,
    retest,
  };
  return {
    serviceUserId: 'SERVICE-1',
    verdict: 'refused',
    people: null,
    findings: [finding],
    plan: [],
    checklist: [],
    requests: { sent: 1, refused: 0 },
    notes: [],
  };
};
const search = (...fields: readonly string[]) =>
  reportWith({ request: 'POST /v1/people/search', body: { fields, showInactive: true }, shows: 'them' });
const metadata = reportWith({ request: 'GET /v1/company/people/fields', shows: 'it in the list' });

it('a terminal tells of the request that proves a fix as much as one reads', () => {
  const mended = (report: CheckReport) =>
    renderCheck(report, { width: 80, color: false })
      .split('\n')
      .filter((line, at, all) => line.includes('Mended') || all[at - 1]?.includes('Mended'));
  expect(mended(metadata)).toEqual([
    '   Mended    Check again. GET /v1/company/people/fields shows it in the list.',
    '   Code      field.hidden',
  ]);
  expect(mended(search('home.legalGender', 'personal.birthDate'))).toEqual([
    '   Mended    Check again. POST /v1/people/search for home.legalGender and',
    '             personal.birthDate shows them.',
  ]);
  expect(mended(search('root.id', 'root.firstName', 'root.surname', 'root.email'))).toEqual([
    '   Mended    Check again. POST /v1/people/search for root.id, root.firstName and',
    '             2 more shows them.',
  ]);
  expect(mended(search())).toEqual([
    '   Mended    Check again. POST /v1/people/search shows them.',
    '   Code      field.hidden',
  ]);
});

it('Markdown gives it whole, to paste into a shell, and without the credential', () => {
  expect(pasted(metadata)).toEqual(['-u', 'SERVICE-1:secret', 'https://api.hibob.com/v1/company/people/fields']);
  expect(pasted(search('root.id', "payroll.entitlement.Driver's allowance.amount"))).toEqual([
    '-u',
    'SERVICE-1:secret',
    'https://api.hibob.com/v1/people/search',
    '-H',
    'content-type: application/json',
    '-d',
    '{"fields":["root.id","payroll.entitlement.Driver\'s allowance.amount"],"showInactive":true}',
  ]);
});

it('a search that an older version kept without its body is not pasted as another request', () => {
  const kept = reportWith({ request: 'POST /v1/people/search', shows: 'people' });
  expect(pasted(kept)).toEqual(['-X', 'POST', '-u', 'SERVICE-1:secret', 'https://api.hibob.com/v1/people/search']);
});

/** What curl is given by a shell into which somebody pastes. */
function pasted(report: CheckReport): readonly string[] {
  const [, script = ''] = checkMarkdown(report).split(/^```(?:sh)?$/m);
  expect(script).toContain('curl ');
  const curl = 'curl() { printf "%s\\n" "$@"; }';
  const env = { HIBOB_SERVICE_USER_ID: 'SERVICE-1', HIBOB_SERVICE_USER_TOKEN: 'secret' };
  return execFileSync('sh', ['-c', `${curl}\n${script}`], { env, encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}
