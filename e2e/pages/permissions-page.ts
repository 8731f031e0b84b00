import {
  boxNames,
  builtInGroups,
  builtInGroupsEvidence,
  builtInLifecycleStatuses,
  checkbox,
  conditionFields,
  fieldOutcome,
  groupTypes,
  lifecycleStatusEvidence,
  operators,
  type Regime,
  type Rights,
  regimes,
  rights,
  rightsOf,
  rules,
  stageIds,
  tableOutcome,
} from '@hibob-kit/permissions';
import {
  type Category,
  categories,
  type Evidence,
  featurePath,
  features,
  fields,
  moreTables,
  sensitiveByDefault,
  sensitiveByDefaultEvidence,
  tables,
} from '@hibob-kit/schemas';
import { code, page, table } from './markdown.ts';

/** What a permission group can hold, what each box opens, and every rule an explanation can rest on. */
export function permissionsPage(): string {
  return page(
    '# Permissions',
    'Written by `pnpm generate` from `packages/permissions` and `packages/schemas`. Do not edit. Each row is tested over the wire in `apps/simulator/test/permissions-matrix.test.ts`; the first two tables are written down a second time, by hand, in `packages/permissions/test/truth-table.test.ts`.',
    '## What the boxes of a category open',
    'Rights of several groups add up. Edit shows nothing by itself: it is what changes take, and in the category regime what a sensitive field takes beside View.',
    table(
      [
        'Boxes',
        ...regimes.flatMap((regime) => [`Field (${regime})`, `Sensitive field (${regime})`]),
        'Table',
        'Table, where View histories alone is nothing',
      ],
      boxRows(),
    ),
    '## A field’s own boxes, under field-level permissions',
    'A group may give a single field boxes of its own. They take the place of its category’s, for that field and for the table column that shows it. A column that may not be seen is `null`; the answer then says `X-Has-Restricted-Columns: true` and names it in `restricted_columns`. In the category regime they do not count.',
    table(['The field’s boxes', 'Field', 'Column'], ownBoxRows()),
    '## What each category holds',
    `Sensitive fields are ${grade(sensitiveByDefaultEvidence)}.`,
    table(['Category', 'Id', ...rights.map((right) => checkbox(right, '…')), 'Known'], categories.map(categoryRow)),
    '## Access rights',
    'Everyone (all active employees), selected employees, or conditions that must all hold.',
    table(
      ['A condition looks at', 'which is the field'],
      Object.entries(conditionFields).map(([label, id]) => [label, code(id)]),
    ),
    `Operators: ${operators.map(code).join(', ')}; all but the first take several values.`,
    '## Lifecycle statuses',
    `Whether somebody is active: ${grade(lifecycleStatusEvidence)}.`,
    table(
      ['Status', 'Access', 'Decided by'],
      builtInLifecycleStatuses.map(({ name, access, decidedBy }) => [name, access, decidedBy]),
    ),
    '## Group types and built-in groups',
    `Types: ${groupTypes.map(code).join(', ')}. Only a group of type ${code('Service user')} serves a service user. Built-in groups, ${grade(builtInGroupsEvidence)}:`,
    table(
      ['Group', 'Type', 'Access rights'],
      builtInGroups([], '').map(({ name, type, accessRights }) => [name, type, accessRights.select]),
    ),
    '## Feature permissions',
    table(
      ['Id', 'Path on the screen', 'Known'],
      features.map(({ id, evidence }) => [code(id), featurePath(id), grade(evidence)]),
    ),
    '## Rules',
    'What can decide that something is not there, stage by stage, for every group. Open: no source says what HiBob does; a switch or our reading decides.',
    ...stageIds.flatMap((stage) => [
      `### ${stage}`,
      table(
        ['Rule', 'Says', 'Open', 'Known'],
        Object.entries(rules)
          .filter(([, rule]) => rule.stage === stage)
          .map(([id, { text, open, evidence }]) => [code(id), text, open === null ? '' : code(open), grade(evidence)]),
      ),
    ]),
  );
}

const letters = ['', 'V', 'H', 'E', 'VH', 'VE', 'HE', 'VHE'] as const;
const open = { historyWithoutView: 'all rows' } as const;

function boxRows(): readonly (readonly string[])[] {
  return letters.map((one) => {
    const boxes = rightsOf(one);
    return [
      named(boxes),
      ...regimes.flatMap((regime: Regime) => [fieldOutcome(boxes, false, regime), fieldOutcome(boxes, true, regime)]),
      tableOutcome(boxes, open),
      tableOutcome(boxes, { historyWithoutView: 'forbidden' }),
    ];
  });
}

function ownBoxRows(): readonly (readonly string[])[] {
  const inherits = ['none: it inherits', 'as its category', 'as its category'];
  return [
    inherits,
    ...letters.map((one) => {
      const boxes = rightsOf(one);
      return [named(boxes), fieldOutcome(boxes, true, 'field-level'), tableOutcome(boxes, open)];
    }),
  ];
}

function categoryRow({ id, name, evidence }: Category): readonly string[] {
  const own = fields.filter(({ categoryId }) => categoryId === id);
  const sensitive = own.filter((field) => sensitiveByDefault.includes(field.id));
  const held = [...Object.values(tables), ...Object.values(moreTables)].filter(({ categoryId }) => categoryId === id);
  const dated = held.filter((one) => one.dated);
  return [
    name,
    code(id),
    [
      counted(own.length - sensitive.length, 'field'),
      ...held.map((one) => `${one.name} table, ${one.dated ? 'rows in force' : 'all rows'}`),
    ]
      .filter(Boolean)
      .join('; '),
    dated.map((one) => `${one.name} table, all rows`).join('; ') || 'nothing',
    sensitive.map((field) => code(field.id)).join(', ') || 'nothing to read',
    grade(evidence),
  ];
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

function named(boxes: Rights): string {
  const ticked = rights.filter((right) => boxes[right]).map((right) => boxNames[right]);
  return ticked.length === 0 ? 'none' : ticked.join(' + ');
}

function grade({ grade: how, source }: Evidence): string {
  return `${how}: ${source}`;
}
