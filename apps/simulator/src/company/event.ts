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
