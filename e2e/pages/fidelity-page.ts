import { endpoints, fields, type Grade, switches } from '@hibob-kit/schemas';
import { notReproduced } from 'hibob-simulator';
import { code, page, table } from './markdown.ts';

const grades = ['observed', 'documented', 'inferred'] as const satisfies readonly Grade[];

/** How far the simulator can be trusted: grades in numbers, what nobody knows, and what is left out. */
export function fidelityPage(): string {
  const known = [
    { what: 'operations', rows: endpoints },
    { what: 'people fields', rows: fields },
    { what: 'unknowns', rows: Object.values(switches) },
  ];
  const counts = known.map(({ what, rows }) => [
    what,
    String(rows.length),
    ...grades.map((grade) => String(rows.filter(({ evidence }) => evidence.grade === grade).length)),
  ]);
  return page(
    '# Fidelity in numbers',
    'Written by `pnpm generate`. Do not edit.',
    table(['', 'all', ...grades], counts),
    '## What nobody knows',
    'Each is a switch of a company: `--switch NAME=OPTION`. The first option in bold is what it starts with. The connector must not depend on any.',
    table(
      ['Switch', 'Question', 'Options', 'Why this one'],
      Object.entries(switches).map(([name, { question, options, default: chosen, evidence }]) => [
        code(name),
        question,
        options.map((option) => (option === chosen ? `**${option}**` : option)).join(', '),
        `${evidence.grade}: ${evidence.source}`,
      ]),
    ),
    '## What is not reproduced',
    table(
      ['Operation', 'What it leaves out'],
      Object.entries(notReproduced).map(([id, what]) => [code(id), what.join(' ')]),
    ),
  );
}
