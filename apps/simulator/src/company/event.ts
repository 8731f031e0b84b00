/**
 * Something that happened in a company, as HiBob's webhooks name it. It carries ids and the ids of changed fields, no values.
 * Source: webhook-events-v2 (documented).
 */
export interface CompanyEvent {
  readonly type: string;
  /** An employee id, or `system`. */
  readonly triggeredBy: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export function employeeCreated(triggeredBy: string, employeeId: string): CompanyEvent {
  return { type: 'employee.created', triggeredBy, data: { employeeId } };
}

/** The fields somebody changed, not those that follow from them (documented); that they are plain ids is inferred. */
export function employeeUpdated(triggeredBy: string, employeeId: string, fieldIds: readonly string[]): CompanyEvent {
  return { type: 'employee.updated', triggeredBy, data: { employeeId, fieldUpdates: fieldIds } };
}

/**
 * A row was added or changed. Deleting one is no event, and some tables stay silent: webhooks/told.ts sees to both, and to which of
 * the two keys of a row is told.
 */
export function tableEntry(
  what: 'created' | 'updated',
  triggeredBy: string,
  employeeId: string,
  tableId: string,
  row: { readonly effectiveDate?: string; readonly id?: number | string },
): CompanyEvent {
  const { effectiveDate, id } = row;
  return {
    type: `table.entry.${what}`,
    triggeredBy,
    data: {
      employeeId,
      tableId,
      ...(effectiveDate === undefined ? {} : { effectiveDate }),
      ...(id === undefined ? {} : { id }),
    },
  };
}
