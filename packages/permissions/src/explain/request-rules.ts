import { documented, inferred, observed } from '@hibob-kit/schemas';
import type { Rule } from '../rules.ts';

/** What is looked at after the permissions: did the request ask for it, and is there anything. */
export const requestStageIds = ['request shape', 'data present'] as const;
export type RequestStageId = (typeof requestStageIds)[number];

export type RequestRule = Omit<Rule, 'stage'> & { readonly stage: RequestStageId };

const readContract = 'people read contract';

/** Every rule the last two stages can rest on. */
export const requestRules = {
  'shape.asked': shape('The request asks for {field}.', documented(readContract)),
  'shape.default-set': shape(
    'The request names no fields, and {field} is in the set HiBob sends then.',
    documented('OpenAPI 2025-06, people/search; people reference'),
  ),
  'shape.fixed-set': shape('{field} is among what this endpoint always shows.', documented('OpenAPI 2025-06')),
  'shape.id-always': shape(
    'The id stands in an answer whether it is asked for or not.',
    observed('live reads, 2026-10'),
  ),
  'shape.fine': shape('Nothing is wrong with the request itself.', inferred('follows from the request')),
  'shape.sent': shape('The request sends {field}.', inferred('follows from the request')),
  'shape.not-sent': shape('The request does not send {field}.', inferred('follows from the request')),
  'shape.not-writable': shape(
    'This endpoint does not write {field}; HiBob passes over it without a word.',
    observed('writes to a live tenant, 2026-10'),
  ),
  'shape.employee': shape('The request is about this employee.', inferred('follows from the request')),
  'shape.table': shape('The request reads this table.', inferred('follows from the request')),

  'shape.refused': shape(
    'HiBob refuses the request itself, whatever the rights: {status} {reason}',
    inferred('as each endpoint’s row says'),
  ),
  'shape.unknown-field': shape(
    'The company has no field {field}; HiBob leaves unknown ids out without a word.',
    documented(readContract),
  ),
  'shape.not-asked': shape('The request does not ask for {field}.', documented(readContract)),
  'shape.not-in-default-set': shape(
    'The request names no fields, and {field} is not in the set HiBob sends then.',
    documented('OpenAPI 2025-06, people/search; people reference'),
  ),
  'shape.not-in-fixed-set': shape('This endpoint never shows {field}.', documented('OpenAPI 2025-06')),
  'shape.slash-ignored': shape(
    'The request spells {field} with slashes, which this company takes for an unknown field.',
    observed('some programs send only this form; what every company does is not known'),
    'slashFieldIds',
  ),
  'shape.beyond-400': shape(
    '{field} stands behind the 400th field of the request.',
    inferred('the contract gives the maximum, not the answer'),
    'tooManyFields',
  ),
  'shape.filtered-out': shape('The filter of the request names other employees.', documented(readContract)),
  'shape.another-employee': shape('The request is about another employee.', inferred('follows from the request')),
  'shape.earlier-page': shape(
    'The employee stands on an earlier page than the one this cursor begins.',
    documented('pagination reference'),
  ),
  'shape.default-without-rights': shape(
    'The request names no fields, and View is ticked on none of Basic info, About, Employment and Work. What comes then is not known.',
    inferred('the page says: 200 without data'),
    'defaultSearchWithoutRights',
  ),
  'shape.below-text': shape(
    'Under humanReadable REPLACE {parent} is a text, so what stands below it is not shown.',
    inferred('a key cannot hold a text and an object'),
    'ours',
  ),
  'shape.no-such-column': shape('The table has no column {column}.', documented('OpenAPI 2025-06')),

  'data.value': data('The employee has a value.', inferred('follows from the data')),
  'data.none-needed': data('Nothing has to be there for it.', inferred('follows from the request')),
  'data.other-value': data('What is sent differs from what stands there.', inferred('follows from the data')),
  'data.same-value': data(
    'What is sent is what stands there already. HiBob then answers 304.',
    observed('writes to a live tenant, 2026-10'),
  ),
  'data.in-answer': data('There is something of the employee to show.', inferred('follows from the data')),
  'data.nothing-to-show': data(
    'With access rights for everybody, too, nothing of the employee is in the answer: there is nothing to show, or the request asks for other days.',
    inferred('follows from the data'),
  ),
  'data.employee': data('The employee exists.', inferred('follows from the data')),
  'data.empty': data(
    'The employee has no value in {field}: it is really empty. HiBob then sends null, or under REPLACE nothing.',
    observed('live reads, 2026-10'),
  ),
  'data.no-row': data('The employee has no such row in the table.', observed('tables of a live tenant, 2026-10')),
  'data.empty-column': data(
    'The column {column} is empty in every such row; HiBob sends null.',
    observed('tables of a live tenant, 2026-10'),
  ),
} as const satisfies Record<string, RequestRule>;

export type RequestRuleId = keyof typeof requestRules;

function shape(text: string, evidence: Rule['evidence'], open: Rule['open'] = null): RequestRule {
  return { stage: 'request shape', text, evidence, open };
}

function data(text: string, evidence: Rule['evidence']): RequestRule {
  return { stage: 'data present', text, evidence, open: null };
}
