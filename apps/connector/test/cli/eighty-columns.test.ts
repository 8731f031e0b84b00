import type { Finding } from '@hibob-kit/permissions';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/check/check.ts';
import { renderCheck } from '../../src/cli/render-check.ts';
import { renderPlan } from '../../src/cli/render-plan.ts';
import type { PlanReport } from '../../src/setup/plan-report.ts';

/** Companies name categories as they like, and fields of their own have long ids. */
const long = 'Remuneration, benefits and everything else that people get (Custom)';
const finding: Finding = {
  code: 'field.not-in-company',
  severity: 'blocking',
  certainty: 'certain',
  title: 'This company’s HiBob has no custom.category_1700000000100.field_1700000000101',
  category: null,
  rights: [],
  fields: ['Gender'],
  evidence: ['It is not in the list.'],
  causes: [],
  fix: [],
  instead: null,
  retest: { request: 'GET /v1/company/people/fields', shows: 'it in the list' },
};
const row = (category: string): CheckReport['plan'][number] => ({
  category,
  view: 'missing',
  viewHistory: 'perhaps missing',
  edit: 'cannot tell',
  why: 'Base pay, Gender',
});
const report: CheckReport = {
  serviceUserId: 'SERVICE-1',
  verdict: 'refused',
  people: null,
  findings: [finding],
  plan: [row('Home'), row('Diversity & Inclusion'), row(long)],
  checklist: [],
  requests: { sent: 1, refused: 0 },
  notes: [],
};
const plan: PlanReport = {
  groupType: 'Service user',
  member: null,
  accessRights: '',
  accessRightsWhy: 'Leavers count.',
  categories: [
    { categoryId: 'c', category: long, view: 'needed', viewHistory: 'if asked', edit: 'no', why: ['Base pay'] },
  ],
  notInCompany: [],
  source: 'HiBob, asked now',
  anonymous: false,
  checklist: [],
};
const plain = { width: 80, color: false };

describe('On a terminal of 80 columns', () => {
  it('a long title goes on under its beginning, and a long category stands above its boxes', () => {
    const lines = renderCheck(report, plain).split('\n');
    expect(lines.slice(3, 5)).toEqual([
      '1. This company’s HiBob has no custom.category_1700000000100.field_1700000000101',
      '   [blocking]',
    ]);
    expect(
      lines.slice(
        lines.findIndex((line) => line.startsWith('Home')),
        -3,
      ),
    ).toEqual([
      'Home               ✗ missing      ? missing      ? cannot tell  Base pay, Gender',
      'Diversity & Inclusion',
      '                   ✗ missing      ? missing      ? cannot tell  Base pay, Gender',
      long,
      '                   ✗ missing      ? missing      ? cannot tell  Base pay, Gender',
    ]);
  });

  it('a note stands also where no box can be told', () => {
    const blind = { ...report, plan: [{ ...row('Home'), view: 'cannot tell' as const }], notes: ['Edit reads.'] };
    expect(renderCheck(blind, plain).split('\n').slice(-5)).toEqual([
      '',
      'Edit reads.',
      '',
      '1 request, 0 refused. Nothing was written to HiBob.',
      '',
    ]);
  });

  it('nothing of a check or a plan is wider', () => {
    const texts = [renderCheck(report, plain), renderPlan(plan, plain)];
    expect(texts.flatMap((text) => text.split('\n').filter((line) => line.length > 80))).toEqual([]);
  });
});

it('colours come where they are asked for, and nowhere else', () => {
  const escapes = (color: boolean) =>
    [renderCheck(report, { width: 80, color }), renderPlan(plan, { width: 80, color })].map((text) =>
      text.includes('\u001b['),
    );
  expect([escapes(true), escapes(false)]).toEqual([
    [true, true],
    [false, false],
  ]);
});
