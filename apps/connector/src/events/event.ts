/** What the feed and the webhooks tell: one row a type. */
export const eventTypes = {
  'employee.hired': 'somebody is seen for the first time',
  'employee.changed': 'fields, job, employment or status of somebody are different',
  'employee.terminated': 'somebody has left',
  'employee.hidden': 'somebody is not shown any more without having left: probably a permission',
  'pay.changed': 'base pay, variable pay or equity of somebody is different',
  'connection.broken': 'a connection cannot be read any more; says the finding and its fix',
  'connection.mended': 'a broken connection works again',
} as const satisfies Record<string, string>;
export type EventType = keyof typeof eventTypes;

export function isEventType(text: string): text is EventType {
  return Object.hasOwn(eventTypes, text);
}

/** Names and numbers: who and which table, never a value. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;

export interface NewEvent {
  readonly type: EventType;
  readonly at: string;
  /** The same event found twice is one. */
  readonly key: string;
  readonly data: EventData;
}

export interface FeedEvent extends NewEvent {
  readonly seq: number;
  readonly tenantId: string;
  readonly connectionId: string;
}
