import type { Consistent, NextRequest } from '@hibob-kit/permissions';

/** What is consistent with an answer, as lines to read. No value of the answer is in them. */
export function consistentText(consistent: Consistent): string {
  switch (consistent.kind) {
    case 'cannot tell':
      return `${reasons[consistent.reason]}\n`;
    case 'none':
      return 'No setup this model knows gives such an answer: HiBob does something here that it does not know, or a value was taken out with its key.\n';
    case 'setups':
      return [
        ...setupLines(consistent),
        ...(consistent.next ? nextLines(consistent.next) : [nothingNext(consistent)]),
        '',
      ].join('\n');
    default:
      return consistent satisfies never;
  }
}

const reasons = {
  endpoint: 'Of this endpoint nothing can be told. Paste a people search or read, a table, a bulk table or metadata.',
  answer:
    'This answer says nothing about permissions. Paste one with status 200, 401, 403 or 404 and its body as it came.',
} as const;

type Setups = Extract<Consistent, { kind: 'setups' }>;

function setupLines({ found, certain, setups }: Setups): readonly string[] {
  const more = found > setups.length ? ` These ${setups.length} are the likeliest.` : '';
  const head = found === 1 ? 'One setup fits.' : `${found} setups fit.${more} How often each is met with is our guess.`;
  const common = certain.length > 0 ? ['', 'In every one of them:', ...certain.map((line) => `  - ${line}`)] : [];
  const own = setups.every(({ lines }) => lines.length === 0)
    ? []
    : setups.flatMap(({ share, lines }, at) => ['', `${at + 1}. (${share} %)`, ...lines.map((line) => `  - ${line}`)]);
  return [head, ...common, ...own];
}

function nextLines({ request, why, outcomes }: NextRequest): readonly string[] {
  const { method, path, body } = request;
  return [
    '',
    'Ask next:',
    `  ${method} ${path}${body === null ? '' : ` ${JSON.stringify(body)}`}`,
    `  ${why}`,
    ...outcomes.map(({ answer, setups }) => `  - ${answer}: ${setups.map((at) => at + 1).join(', ')}`),
  ];
}

function nothingNext({ found }: Setups): string {
  return found === 1 ? '' : '\nNo single request tells these apart.';
}
