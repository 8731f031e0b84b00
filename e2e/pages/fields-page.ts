import { categories, type Field, fields, jsonPathOf, slashKeyOf } from '@hibob-kit/schemas';
import { code, page, table } from './markdown.ts';

/** Every people field of a standard tenant: where it stands on the wire, which permission governs it, how well founded that is. */
export function fieldsPage(): string {
  return page(
    '# Fields',
    'Written by `pnpm generate` from `packages/schemas/src/fields`. Do not edit.',
    `${fields.length} people fields in ${categories.length} categories. The category governs who may see a field, never the prefix of its id. *Masked*: it takes Edit beside View. A company may rename, move and add fields: \`GET /company/people/fields\` says what it has.`,
    ...categories.flatMap(({ id, name }) => {
      const own = fields.filter(({ categoryId }) => categoryId === id);
      return own.length === 0
        ? []
        : [`## ${name}`, table(['Id', 'Label', 'Type', 'Keys', 'Remarks', 'Known'], own.map(rowOf))];
    }),
  );
}

function rowOf({ id, label, type, list, historical, masked, evidence }: Field): readonly string[] {
  const remarks = [historical ? 'historical' : [], masked ? 'masked' : []].flat();
  return [
    code(id),
    label,
    list === null ? type : `${type} of ${code(list)}`,
    `${code(jsonPathOf(id))}, ${code(slashKeyOf(id))}`,
    remarks.join(', '),
    `${evidence.grade}: ${evidence.source}`,
  ];
}
