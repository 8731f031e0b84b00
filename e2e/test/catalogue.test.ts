import { existsSync, readFileSync } from 'node:fs';
import { checklistFor } from '@hibob-kit/permissions';
import { scenarios } from '@hibob-kit/scenarios';
import { fields } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { ledger, type Proof } from '../catalogue/ledger.ts';
import { guideDraft, withCompany, withGroup } from '../diagnosis/draft.ts';
import { openLab } from '../diagnosis/lab.ts';
import { shapes } from '../diagnosis/shapes.ts';
import { elements } from '../diagnosis/space.ts';

/** How many entries the catalogue has in each group. */
const groups = { A: 14, B: 9, C: 10, D: 16, E: 15, F: 4, G: 20, T: 10 };
const root = new URL('../../', import.meta.url);

function missing(proof: Proof): string | null {
  switch (proof.kind) {
    case 'scenario':
      return proof.ids.find((id) => !scenarios.some((one) => one.id === id)) ?? null;
    case 'space':
      return proof.ids.find((id) => !elements.some((one) => one.id === id)) ?? null;
    case 'test': {
      const file = new URL(proof.file, root);
      return existsSync(file) && readFileSync(file, 'utf8').includes(proof.text)
        ? null
        : `${proof.file}: ${proof.text}`;
    }
    case 'checklist':
      return checklistFor('SERVICE-1', { visible: 1, active: 1 }).some((line) => line.includes(proof.text))
        ? null
        : proof.text;
    default:
      return proof satisfies never;
  }
}

describe('The catalogue of misconfigurations', () => {
  it('is accounted for, entry by entry', () => {
    const all = Object.entries(groups).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, at) => `${group}${at + 1}`),
    );
    expect(all).toHaveLength(98);
    expect(ledger.map(([id]) => id)).toEqual(all);
    expect(ledger.filter(([, ...proofs]) => proofs.length === 0)).toEqual([]);
  });

  it('names only proofs that are there', () => {
    const gone = ledger.flatMap(([id, ...proofs]) =>
      proofs.flatMap((proof) => missing(proof) ?? []).map((what) => [id, what]),
    );
    expect(gone).toEqual([]);
  });
});

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown> | null;
}

async function sentBy(draft = shapes.custom): Promise<readonly Sent[]> {
  return readSent((await openLab().check(draft)).exchanges);
}

function readSent(exchanges: readonly string[]): readonly Sent[] {
  return exchanges.map((text) => {
    const [method = '', url = '', body = ''] = text.split('\n');
    const { pathname, searchParams } = new URL(url);
    return { method, path: pathname, query: searchParams, body: body === '' ? null : JSON.parse(body) };
  });
}

const searchesOf = (sent: readonly Sent[]) => sent.filter(({ path }) => path === '/v1/people/search');
const namesOf = ({ body }: Sent) => (body?.fields ?? []) as readonly string[];

describe('Mistakes of our own that a check does not make', () => {
  it('C9: whoever is inactive is asked for in every search but the one that counts the active', async () => {
    const shown = searchesOf(await sentBy()).map((one) => [namesOf(one).length > 1, one.body?.showInactive]);
    expect(shown).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
  });

  it('E6: a custom field is asked for only where the customer chose it', async () => {
    const custom = (names: readonly string[]) => names.filter((name) => name.includes('field_'));
    const guide = await sentBy(guideDraft);
    expect(searchesOf(guide).flatMap((one) => custom(namesOf(one)))).toEqual([]);
    expect(searchesOf(await sentBy()).flatMap((one) => custom(namesOf(one)))).toEqual([
      'custom.category_1700000000100.field_1700000000101',
      'payroll.custom.field_1700000000001',
    ]);
  });

  it('E9: no list is asked for by a name of our own', async () => {
    expect((await sentBy()).filter(({ path }) => path.startsWith('/v1/company/named-lists/'))).toEqual([]);
  });

  it('E11: more fields than HiBob takes in a search are asked for in several, and each is judged', async () => {
    const ids = Array.from({ length: 420 }, (_, at) => `payroll.custom.field_${1_700_000_001_000 + at}`);
    const company = withCompany(guideDraft, {
      customFields: ids.map((id, at) => ({
        id,
        label: `Own field ${at}`,
        categoryId: 'payroll',
        type: 'text',
        masked: at === 419,
        values: ['A'],
      })),
    });
    const draft = { ...company, selection: { ...company.selection, extra: ids } };
    const { report, exchanges } = await openLab().check(draft);
    expect(report.findings.map(({ code, fields: labels }) => [code, labels])).toEqual([
      ['category.edit-missing', ['Own field 419']],
    ]);
    const asked = searchesOf(readSent(exchanges)).map((one) => namesOf(one).length);
    expect([asked.some((count) => count > 350), asked.filter((count) => count > 400)]).toEqual([true, []]);
  });

  it('E12: no field is asked for that the company does not list, a misspelt choice included', async () => {
    const chosen = { ...guideDraft, selection: { ...guideDraft.selection, extra: ['work.tilte'] } };
    const listed = new Set(fields.map(({ id }) => id));
    const names = searchesOf(await sentBy(chosen)).flatMap(namesOf);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !listed.has(name))).toEqual([]);
  });

  it('E13: nothing of positions is asked of people', async () => {
    expect(
      searchesOf(await sentBy())
        .flatMap(namesOf)
        .filter((name) => /position/i.test(name)),
    ).toEqual([]);
  });

  it('E14: no empty filter is sent, also where people come without an id', async () => {
    const { categories } = guideDraft.group;
    const noIds = withGroup(guideDraft, {
      categories: Object.fromEntries(Object.entries(categories).filter(([id]) => id !== 'root')),
    });
    const sent = searchesOf(await sentBy(noIds));
    expect(sent.length).toBeGreaterThan(2);
    const filters = sent.flatMap(
      ({ body }) => (body?.filters ?? []) as readonly { readonly values: readonly string[] }[],
    );
    // Twenty people are picked by the ids that a bulk table names.
    expect(filters.map(({ values }) => values.length)).toEqual([20]);
    expect(sent.filter(({ body }) => Array.isArray(body?.filters) && body.filters.length === 0)).toEqual([]);
  });

  it('T3: a search is one request, whatever the size: it has no pages', async () => {
    const sent = searchesOf(await sentBy());
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(sent.length);
    expect(
      sent.flatMap(({ body }) => Object.keys(body ?? {})).filter((key) => /page|limit|cursor|offset/i.test(key)),
    ).toEqual([]);
  });

  it('T4: a page is never asked for with more than 200 rows', async () => {
    const limits = (await sentBy()).flatMap(({ query }) => query.get('limit') ?? []);
    expect(limits).toEqual(['200', '200', '200', '200', '200', '200']);
  });

  it('T7: tables are asked for by the paths that HiBob has', async () => {
    expect((await sentBy()).map(({ path }) => path).filter((path) => path.includes('/bulk/'))).toEqual([
      '/v1/bulk/people/employment',
      '/v1/bulk/people/equities',
      '/v1/bulk/people/lifecycle',
      '/v1/bulk/people/salaries',
      '/v1/bulk/people/variable',
      '/v1/bulk/people/work',
    ]);
  });
});
