import { switches } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { draftOf, guideCase, labelsOf, withElement } from '../diagnosis/case.ts';
import { guideDraft, withCompany } from '../diagnosis/draft.ts';
import { openLab } from '../diagnosis/lab.ts';
import { elementNamed, setupNamed } from '../diagnosis/named.ts';
import type { ShapeId } from '../diagnosis/shapes.ts';
import { pairsOf, pairwise } from '../diagnosis/switch-sets.ts';
import { verify } from '../diagnosis/verify.ts';
import { setupAt } from '../diagnosis/walk.ts';

const lab = openLab();
const exact = { falseGreen: false, wrongCause: null, unneeded: [] };

describe('A verdict names what is wrong and all that answers the same, and no more', () => {
  const drawn = Array.from({ length: 16 }, (_, at) => setupAt(20, 518 + at)).flatMap((one) =>
    one === null || one.drawn.shape === 'large' ? [] : [one.drawn],
  );

  it('is held for as many setups as are drawn', () => {
    expect(drawn).toHaveLength(16);
  });

  it.each(drawn.map((one) => [`${one.shape}: ${one.elements.map(({ id }) => id).join(' + ')}`, one] as const))(
    '%s',
    async (_, one) => {
      const held = await verify(lab, one);
      expect(held).toMatchObject(exact);
      expect(held.sent).toBeLessThanOrEqual(15);
      expect(held.refused).toBeLessThanOrEqual(6);
    },
  );
});

/** Pairs that were told wrongly once: a long walk through the space came by them. */
describe('Two things at once that answer like something else', () => {
  it.each<[ShapeId, string, string]>([
    ['custom', 'audience: one department', 'boxes of root: E'],
    ['custom', 'boxes of field names: none', 'company: nobody has custom.category_1700000000100.field_1700000000101'],
    ['young', 'boxes: none ticked', 'audience: nobody picked'],
    ['young', 'audience: one site', 'boxes of work: H'],
    ['tiny', 'audience: one department', 'company: nobody is inactive'],
    ['tiny', 'boxes of payroll: H', 'company: Payroll has no earlier rows'],
    ['tiny', 'membership: group without members', 'company: pay moved to Pay (Custom), VHE ticked there'],
    ['custom', 'boxes of field work.title: V', 'boxes: none ticked'],
    ['custom', 'company: nobody has a gender', 'boxes of Benefits (Custom): none'],
    ['small', 'boxes of lifecycle: none', 'company: nobody is inactive'],
    ['tiny', 'boxes of payroll: HE', 'boxes of field payroll.salary.payment: none'],
    ['custom', 'boxes of work: H', 'boxes of field work.title: none'],
    ['tiny', 'company: nobody has left', 'company: nobody is on leave or hired'],
    ['young', 'boxes of root: VH', 'company: names need Edit'],
    ['small', 'audience: one department', 'company: only the newest have equity'],
    ['small', 'boxes of lifecycle: H', 'company: nobody is inactive'],
    ['young', 'boxes of work: VE', 'company: gender moved to Diversity & Inclusion,  ticked there'],
    ['custom', 'two groups: pay for the employed only', 'company: Payroll has no earlier rows'],
    ['custom', 'two groups: pay for the employed only', 'company: JA Test Field is masked'],
  ])('%s: %s + %s', async (shape, ...ids) => {
    expect(await verify(lab, setupNamed(shape, ids))).toMatchObject(exact);
  });
});

it('Where people come without ids and each reports to somebody, nobody can tell that whoever is at the top is hidden', async () => {
  // More people than a page of a table tells of: with fewer, tables name everybody.
  const base = withCompany(guideDraft, { employees: 600 });
  const one = ['audience: one department', 'boxes of root: H'].map((id) => elementNamed(id, base));
  expect(await verify(lab, one.reduce(withElement, { ...guideCase, base }))).toMatchObject(exact);
});

it('Whom a second group leaves out is refused one by one: the table itself is not forbidden', async () => {
  const switches = { bulkVariableAndEquities: '404', outOfAudiencePerson: '403' } as const;
  for (const shape of ['small', 'tiny'] as const)
    expect(await verify(lab, setupNamed(shape, ['two groups: pay for the employed only'], switches))).toMatchObject(
      exact,
    );
});

it('A report that blames a missing Edit for a field not shown and for one that is empty notes that it is hardly both', async () => {
  const one = setupNamed('custom', ['company: nobody has a gender', 'boxes of Benefits (Custom): none']);
  const { report } = await lab.check(draftOf(one), { deep: false, limit: false });
  const blamed = report.findings.filter(({ causes }) => causes.some(({ code }) => code === 'category.no-edit'));
  expect(blamed.map(({ code }) => code)).toEqual(['category.view-or-edit-missing', 'field.empty']);
  expect(report.notes.at(-1)).toBe(
    'As far as we know HiBob treats every field that lacks Edit alike: it is left out, or it comes empty. So a missing Edit is hardly the reason both of fields that are not shown and of fields that nobody has a value in.',
  );
});

describe('A deep check reaches the limit of what can be told at all', () => {
  it.each([
    'boxes of personal: VH',
    'boxes of home: none',
    'boxes of field home.legalGender: none',
    'company: nobody has a gender',
  ])('%s', async (id) => {
    const one = withElement(guideCase, elementNamed(id, guideDraft));
    expect(await verify(lab, one, { deep: true, limit: false })).toMatchObject(exact);
  });
});

describe('The space', () => {
  it('says of a setup what is wrong with it, worked out apart from the diagnosis', () => {
    const wrong = (...ids: readonly string[]) =>
      labelsOf(ids.map((id) => elementNamed(id, guideDraft)).reduce(withElement, guideCase));
    expect(wrong('boxes of payroll: none')).toEqual(['category.no-view payroll']);
    expect(wrong('boxes of payroll: V')).toEqual(['category.no-history payroll']);
    expect(wrong('boxes of home: VH')).toEqual([]);
    expect(wrong('boxes of home: VH', 'company: gender needs Edit')).toEqual(['category.no-edit home']);
    expect(wrong('boxes of personal: VH', 'company: field-level permissions')).toEqual([]);
    expect(wrong('boxes of personal: none', 'company: birth date moved to Home')).toEqual([]);
  });

  it('has a covering set of the switches: every two options of two switches stand together in one of them', () => {
    const options = Object.entries(switches).flatMap(([name, row]) =>
      row.options.map((option) => [name, option] as const),
    );
    const all = new Set(pairsOf(options as Parameters<typeof pairsOf>[0]));
    for (const set of pairwise)
      for (const pair of pairsOf(Object.entries(set) as Parameters<typeof pairsOf>[0])) all.delete(pair);
    expect([...all]).toEqual([]);
    expect(pairwise.length).toBeLessThan(30);
  });
});
