/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames, noRights, type Right, rights } from '@hibob-kit/permissions';
import type { Company } from '../../company/company.ts';
import type { Person } from '../../company/people.ts';
import { Chip } from '../components/parts.tsx';
import { at } from '../screen.ts';
import type { Cell, MatrixRow } from './matrix-rows.ts';

interface MatrixProps {
  readonly company: Company;
  readonly people: readonly Person[];
  readonly rows: readonly MatrixRow[];
  readonly label: string;
  /** Where a row's name leads. */
  readonly href?: (row: MatrixRow) => string;
}

/** Rows by people: which boxes hold on whom. */
export function Matrix({ company, people, rows, label, href }: MatrixProps) {
  return (
    <section class="table matrix" aria-label={label} tabindex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {people.map((person) => (
              <th scope="col">
                <a href={at(company, `/people/${person.id}`)}>
                  {String(person.value('root.displayName') ?? person.id)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {href ? <a href={href(row)}>{row.name}</a> : row.name}{' '}
                {row.sensitive && row.kind === 'field' ? <Chip kind="warn">sensitive</Chip> : null}
              </th>
              {row.cells.map((cell) => (
                <td>
                  <Boxes cell={cell} kind={row.kind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const letters: Readonly<Record<Right, string>> = { view: 'V', viewHistory: 'H', edit: 'E' };

function Boxes({ cell, kind }: { readonly cell: Cell; readonly kind: MatrixRow['kind'] }) {
  const [is, was] = [cell.is ?? noRights, cell.was ?? noRights];
  const shown: readonly Right[] = kind === 'field' ? ['view'] : rights;
  const state = (right: Right) => (is[right] ? (was[right] ? 'on' : 'gained') : was[right] ? 'lost' : 'off');
  return (
    <span class={cell.is || cell.was ? 'cell' : 'cell out'} role="img" aria-label={textOf(cell, shown)}>
      {shown.map((right) => (
        <i class={state(right)}>{state(right) === 'off' ? '' : letters[right]}</i>
      ))}
    </span>
  );
}

function textOf({ is, was }: Cell, shown: readonly Right[]): string {
  if (!is && !was) return 'out of reach';
  const has = shown.filter((right) => is?.[right]).map((right) => boxNames[right] + (was?.[right] ? '' : ' (new)'));
  const lost = shown.filter((right) => was?.[right] && !is?.[right]).map((right) => `no ${boxNames[right]} any more`);
  return [...has, ...lost].join(', ') || 'nothing';
}

export function MatrixLegend() {
  const sample = (state: string, text: string) => (
    <span>
      <span class="cell" aria-hidden="true">
        <i class={state}>V</i>
      </span>
      {text}
    </span>
  );
  return (
    <div class="legend">
      <span>V View · H View histories · E Edit</span>
      {sample('on', 'has it')}
      {sample('gained', 'gets it')}
      {sample('lost', 'loses it')}
    </div>
  );
}
