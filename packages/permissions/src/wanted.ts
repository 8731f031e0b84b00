import type { TableId } from '@hibob-kit/schemas';
import type { Rights } from './right.ts';

/** Something an integration wants to know of every employee, as one row: what it is for and what it costs. */
export interface Wanted {
  /** Used in selections: `gender`, `basePay` … */
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  /** HiBob field ids. */
  readonly fields: readonly string[];
  readonly table: TableId | null;
  /** The boxes the setup guide asks for it. */
  readonly asks: Rights;
  /** null: always needed. Otherwise the guide's asterisk: the customer may unselect it, and why. */
  readonly optional: string | null;
  /** What the field's label looks like where a company keeps it in a field of its own. */
  readonly looksLike: RegExp | null;
  /** Names under which a company's own field takes the place of one of `fields`. Absent: the item's id, if it has one field. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Off unless the customer chooses it. */
  readonly optIn?: true;
  /** Tells who somebody is: off in an anonymous integration. */
  readonly identifies?: true;
  /** Fields of which it is worth telling that nobody has a value; all, unless said. Others are empty for good reasons. */
  readonly telling?: readonly string[];
}

/** A field as the company's own metadata shows it. `categoryName` is the name on its permission screen. */
export interface CompanyField {
  readonly id: string;
  readonly label: string;
  readonly categoryId: string;
  readonly categoryName: string;
}
