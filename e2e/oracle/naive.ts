import type { Answer, Company, Condition, Employee, Group, Request, Rights } from './model.ts';

/**
 * What HiBob answers, worked out the slow and obvious way from the decision table of its permission model and from nothing of ours: no
 * cache, no shared code. It is there to disagree with the simulator.
 */
export function naive(company: Company, groups: readonly Group[], user: string, request: Request): Answer {
  const { employees } = company;
  const mine = groups.filter((group) => group.type === 'Service user' && group.serviceUsers.includes(user));
  const covering = (one: Employee) => mine.filter((group) => covers(group, one));
  const found = 'id' in request ? employees.find(({ id }) => id === request.id) : undefined;
  if (request.kind === 'search') {
    const shown = employees
      .filter((one) => covering(one).length > 0)
      .filter((one) => request.showInactive || one.values['internal.status'] === 'Active')
      .filter((one) => request.ids === null || request.ids.includes(one.id));
    return {
      status: 200,
      body: { employees: shown.map((one) => person(company, covering(one), one, request.fields)) },
    };
  }
  if (request.kind === 'bulk') {
    if (
      !Object.keys(columnsOf(company, request.table)).some(
        (column) => seen(company, mine, request.table, column) !== 'no',
      )
    )
      return { status: 403, body: null };
    const asked = request.ids === null ? employees.map(({ id }) => id) : [...new Set(request.ids)];
    const results: unknown[] = [];
    const errors: unknown[] = [];
    for (const id of asked) {
      const one = employees.find((employee) => employee.id === id);
      const answer = one && covering(one).length > 0 ? rows(company, covering(one), one, request.table) : null;
      if (answer && answer.values.length > 0) results.push({ employeeId: id, ...answer });
      const message = `You don't have permission to access data for employees with ids: ${id}`;
      if (!answer && request.ids !== null) errors.push({ [id]: { error: 'MISSING_PERMISSION', message } });
    }
    const body = { results, response_metadata: { next_cursor: null }, ...(errors.length > 0 ? { errors } : {}) };
    return { status: 200, body };
  }
  if (!found) return { status: 404, body: null };
  if (covering(found).length === 0) return { status: 403, body: null };
  if (request.kind === 'read') return { status: 200, body: person(company, covering(found), found, request.fields) };
  const answer = rows(company, covering(found), found, request.table);
  return answer ? { status: 200, body: answer } : { status: 403, body: null };
}

function covers({ accessRights }: Group, one: Employee): boolean {
  if (accessRights.select === 'everyone') return one.values['internal.status'] === 'Active';
  if (accessRights.select === 'people') return accessRights.employeeIds.includes(one.id);
  const fieldOf: Record<string, string> = {
    'Lifecycle status': 'internal.lifecycleStatus',
    Status: 'internal.status',
    Site: 'work.site',
    Department: 'work.department',
  };
  const holds = ({ field, operator, values = [] }: Condition) => {
    const value = one.values[fieldOf[field] ?? ''];
    const named = values.some((wanted) => String(value).toLowerCase() === wanted.toLowerCase()) && value !== undefined;
    return operator === 'exists' ? value !== undefined : operator === 'not equals' ? !named : named;
  };
  return accessRights.conditions.length > 0 && accessRights.conditions.every(holds);
}

/** Does any of the groups tick it on the field, where it has boxes of its own, or else on its category? */
function ticked(
  { fieldLevel }: Company,
  groups: readonly Group[],
  box: keyof Rights,
  category: string,
  field: string | null,
) {
  return groups.some((group) => {
    const own = fieldLevel && field !== null ? group.fields[field] : undefined;
    return (own ?? group.categories[category])?.[box] === true;
  });
}

function person(company: Company, groups: readonly Group[], one: Employee, asked: readonly string[]): unknown {
  const ids =
    asked.length === 0 ? company.defaultFields : asked.map((id) => id.replace(/^\//, '').replaceAll('/', '.'));
  const visible = (id: string) => {
    const category = company.categoryOf[id];
    if (category === undefined || !ticked(company, groups, 'view', category, id)) return false;
    const needsEdit = !company.fieldLevel && company.sensitive.includes(id);
    return !needsEdit || ticked(company, groups, 'edit', category, id);
  };
  const shown = [...new Set(['root.id', ...ids])].filter(visible);
  const wire: Record<string, unknown> = {};
  for (const id of shown) {
    const value = one.values[id] ?? null;
    if (value !== null && (id !== 'root.id' || ids.includes(id))) wire[`/${id.replaceAll('.', '/')}`] = { value };
    const above = shown.some((other) => id.startsWith(`${other}.`));
    if (!above) put(wire, id.replace(/^root\./, '').split('.'), value);
  }
  return wire;
}

function put(object: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  const below = (object[key] ?? {}) as Record<string, unknown>;
  if (rest.length > 0) put(below, rest, value);
  object[key] = rest.length > 0 ? below : value;
}

/** Columns as they are governed: all alike by the category, or each by its field. */
function columnsOf({ tables }: Company, table: string): Readonly<Record<string, string | null>> {
  return tables[table]?.columns ?? {};
}

function seen(company: Company, groups: readonly Group[], table: string, column: string): 'no' | 'current' | 'all' {
  const field = company.fieldLevel ? (columnsOf(company, table)[column] ?? null) : null;
  const category = (field !== null ? company.categoryOf[field] : company.tables[table]?.category) ?? '';
  if (ticked(company, groups, 'viewHistory', category, field)) return 'all';
  return ticked(company, groups, 'view', category, field) ? 'current' : 'no';
}

function rows(company: Company, groups: readonly Group[], one: Employee, table: string) {
  const columns = Object.keys(columnsOf(company, table)).map((key) => ({
    key,
    seen: seen(company, groups, table, key),
  }));
  const whole = columns.some((column) => column.seen === 'all');
  if (columns.every((column) => column.seen === 'no')) return null;
  const { rows: all = [], current = [] } = one.tables[table] ?? {};
  const values = all
    .filter(({ id }) => whole || current.includes(id))
    .map((row) => {
      const hidden = columns.filter(
        (column) => column.seen === 'no' || (column.seen === 'current' && !current.includes(row.id)),
      );
      return { ...row, ...Object.fromEntries(hidden.map(({ key }) => [key, null])) };
    });
  const none = columns.filter((column) => column.seen === 'no').map(({ key }) => key);
  const past = columns.filter((column) => column.seen === 'current').map(({ key }) => key);
  const restricted = company.fieldLevel && values.length > 0 && none.length + past.length > 0;
  const restricted_columns = { no_view_permission: none, no_view_history_permission: past };
  return { values, ...(restricted ? { restricted_columns } : {}) };
}
