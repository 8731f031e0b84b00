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
}

/** A field as the company's own metadata shows it. `categoryName` is the name on its permission screen. */
export interface CompanyField {
  readonly id: string;
  readonly label: string;
  readonly categoryId: string;
  readonly categoryName: string;
}
