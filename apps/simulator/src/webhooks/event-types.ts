import { documented, type Evidence, inferred } from '@hibob-kit/schemas';

/** What a webhook can be subscribed to. Source: HiBob's pages on webhooks v2, of 2026. */
export const eventTypes: Readonly<Record<string, Evidence>> = {
  'employee.created': documented('employee-data-webhooks'),
  'employee.updated': documented('employee-data-webhooks'),
  'employee.deleted': documented('employee-data-webhooks'),
  'employee.joined': documented('post_webhook_employee-joined'),
  'employee.left': documented('post_webhook_employee-left'),
  'employee.activated': documented('employee-data-webhooks'),
  'employee.inactivated': documented('post_webhook_employee-inactivated'),
  'employee.temporaryLeave': inferred('payloads name a lifecycle event temporaryLeave; the prefix is that of its like'),
  'employee.access.revoked.immediately': documented('post_webhook_employee-access-revoked-immediately'),
  'table.entry.created': documented('employee-data-webhooks'),
  'table.entry.updated': documented('employee-data-webhooks'),
  'timeoff.request.requested': documented('time-off-events-v2'),
  'timeoff.request.approved': documented('time-off-events-v2'),
  'timeoff.request.declined': documented('time-off-events-v2'),
  'timeoff.request.cancelled': documented('time-off-events-v2'),
  'timeoff.request.deleted': documented('time-off-events-v2'),
  'timeoff.request.updated': documented('time-off-events-v2'),
  'timeoff.request.imported': documented('time-off-events-v2'),
  'todo.assign': documented('tasks-webhooks'),
  'todo.changedStatus': documented('tasks-webhooks'),
  'documents.eSign.completed': documented('docs-webhooks'),
  'workforcePlanning.position.created': documented('workforce-planning-events'),
  'workforcePlanning.position.updated': documented('workforce-planning-events'),
  'workforcePlanning.positionOpening.created': documented('workforce-planning-events'),
  'workforcePlanning.positionOpening.updated': documented('workforce-planning-events'),
  'workforcePlanning.positionOpening.deleted': documented('workforce-planning-events'),
  'workforcePlanning.positionBudget.created': documented('workforce-planning-events'),
  'workforcePlanning.positionBudget.updated': documented('workforce-planning-events'),
};

/** Tables whose rows come and go without an event, by every spelling of their ids. Source: employee-data-webhooks (documented). */
export const silentTables: readonly string[] = ['training', 'equities', 'equity', 'positions', 'jobs'];
