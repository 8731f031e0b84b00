import type {
  Condition,
  Finding,
  LifecycleStatus,
  LifecycleStatusSetting,
  PermissionGroup,
  PlanRow,
  Regime,
  Selection,
} from '@hibob-kit/permissions';
import type {
  Category,
  CustomColumn,
  CustomTable,
  Field,
  ListItem,
  NamedList,
  StoredPerson,
  Switches,
  ValueType,
} from '@hibob-kit/schemas';

/** What makes a company itself, small enough to write down. Everything else follows from the seed. */
export interface CompanySpec {
  readonly name: string;
  readonly employees: number;
  readonly seed: number;
  /** The day its clock shows, `YYYY-MM-DD`. */
  readonly today: string;
  readonly customCategories: readonly Pick<Category, 'id' | 'name'>[];
  readonly customFields: readonly CustomField[];
  readonly customTables: readonly CustomTableSpec[];
  /** Field id → the category it was moved to. */
  readonly movedFields: Readonly<Record<string, string>>;
  /** Fields of HiBob's that this company does not have. */
  readonly removedFields?: readonly string[];
  /** Category id → the name the company gave it. */
  readonly renamedCategories: Readonly<Record<string, string>>;
  /** Fields that need Edit to be read in the category regime. null: the default set. */
  readonly sensitiveFields: readonly string[] | null;
  /** The permission model it starts with. */
  readonly regime: Regime;
  /** Leaves the company set active or inactive, and leaves of its own. Nobody is in those until somebody is put there. */
  readonly lifecycleStatuses: readonly LifecycleStatusSetting[];
  readonly switches: Partial<Switches>;
  /** People written down, behind the generated ones; one with the id of a generated employee takes their place. */
  readonly people?: readonly ExplicitPerson[];
  /** Named lists, by name. */
  readonly lists?: Readonly<Record<string, ListSpec>>;
  /** Field id → what the company calls it, HiBob's own fields too. */
  readonly changedFields?: Readonly<Record<string, Partial<Pick<Field, 'label' | 'description'>>>>;
}

/** An employee written down, not generated. */
export interface ExplicitPerson {
  /** What a company file calls them. */
  readonly key: string | null;
  /** What they are there for. */
  readonly reason: string | null;
  readonly stored: StoredPerson;
}

/** Items that a company has in a list: beside those it is generated with, in the place of those with their id, or (`whole`) alone. */
export interface ListSpec {
  readonly whole: boolean;
  readonly items: readonly ListItem[];
}

/** A field the company added. Texts and list items are drawn from `values` by seed and employee, values of other types without. */
export interface CustomField {
  readonly id: string;
  readonly label: string;
  readonly categoryId: string;
  readonly type: ValueType;
  readonly masked: boolean;
  readonly values: readonly string[];
  readonly description?: string | null;
  readonly historical?: boolean;
}

/** A table the company added. Employees have none to two rows, drawn by seed and employee. */
export interface CustomTableSpec extends Omit<CustomTable, 'columns'> {
  readonly columns: readonly CustomColumnSpec[];
}

/** `values`: what texts are drawn from, and the labels of a list's items. */
export interface CustomColumnSpec extends Omit<CustomColumn, 'list'> {
  readonly values: readonly string[];
}

export interface PersonName {
  readonly firstName: string;
  readonly surname: string;
}

/** The employees of a company, derived one by one from (seed, index); nothing is kept that can be derived again. */
export interface PeopleSource {
  readonly size: number;
  /** `index` 0 … size − 1. */
  readonly at: (index: number) => StoredPerson;
  /** Without deriving the rest of the person. */
  readonly idAt: (index: number) => string;
  /** How an employee is called, without deriving the rest of them. */
  readonly nameAt: (index: number) => PersonName;
  readonly indexOfId: (id: string) => number | null;
  readonly indexOfEmail: (email: string) => number | null;
  /**
   * Places of all who may report to an employee on that day or later, in order; null: only looking through everybody would tell.
   * Whether they do, their rows say.
   */
  readonly mayReportTo: (managerId: string, from: string) => readonly number[] | null;
}

/** A company as data, before anybody may see it. */
export interface CompanyData {
  readonly name: string;
  readonly companyId: number;
  readonly today: string;
  readonly categories: readonly Category[];
  readonly fields: readonly Field[];
  readonly lists: readonly NamedList[];
  readonly customTables: readonly CustomTable[];
  readonly people: PeopleSource;
  readonly sensitiveFields: ReadonlySet<string>;
  readonly lifecycleStatuses: readonly LifecycleStatus[];
  readonly switches: Switches;
}

/** A permission group whose members are service users of the same scenario, by name. */
export interface GroupSpec extends Omit<PermissionGroup, 'id' | 'members' | 'fields'> {
  readonly serviceUsers: readonly string[];
  /** Of a built-in group: it is changed. Of any other: the id it gets; the next free one unless said. */
  readonly id?: string;
  /** Employees picked by name, by id; none unless said. */
  readonly employeeIds?: readonly string[];
  /** Boxes for single fields; none unless said. */
  readonly fields?: PermissionGroup['fields'];
  /** A condition that lets employees in beside them; none unless said. HiBob's default lets everybody employed in. */
  readonly memberCondition?: readonly Condition[];
}

/** The literal expectation: what a check must say, whole. Written by hand, never derived from the rules it tests. */
export interface Expectation {
  readonly verdict: 'ready' | 'ready with advice' | 'refused';
  readonly findings: readonly Finding[];
  /** The plan's rows, or null where the check ends before it can know them. */
  readonly plan: readonly PlanRow[] | null;
}

/** What an exported company goes on from; one that starts fresh has none of it. */
export interface CompanyState {
  /** What its clock shows, and whether it goes. People are generated as of the spec's `today`. */
  readonly clock: { readonly shows: string; readonly goes: boolean };
  readonly regimes: readonly { readonly from: string; readonly regime: Regime }[];
  readonly ipAllowList: readonly string[] | null;
  readonly nextGroup: number;
  readonly nextNumber: number;
  /** State of the simulator's modules, as the export wrote it. */
  readonly modules: Readonly<Record<string, unknown>>;
}

/** A company, its setup and the diagnosis that must be found: boots the simulator, drives the tests, prints in the docs. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** What the customer did, in a sentence or two. */
  readonly story: string;
  /** The section of the guide it stems from, or null. */
  readonly guide: string | null;
  readonly company: CompanySpec;
  /** Service users by name; the first is the one the connector uses. */
  readonly serviceUsers: readonly string[];
  /** Service users that are there and may not sign in. */
  readonly disabledServiceUsers?: readonly string[];
  readonly groups: readonly GroupSpec[];
  /** What the customer pasted into the connector. */
  readonly credential: 'as issued' | 'mistyped' | 'reset since';
  readonly selection: Selection;
  readonly expect: Expectation;
}

/** As much of a scenario as a company is started from. */
export interface Setup extends Omit<Scenario, 'expect'> {
  readonly state?: CompanyState;
}
