import { z } from 'zod';
import { companyOperation, type Operation } from '../operation.ts';
import {
  deleteWebhook,
  deliveryInput,
  getDeliveries,
  getWebhook,
  getWebhooks,
  pingWebhook,
  postWebhook,
  putDelivery,
  settleWebhooks,
  webhookInput,
} from '../webhooks.ts';
import { deletedAnswer } from './answers.ts';

const trouble = z.strictObject({
  delaySeconds: z.int(),
  doubled: z.int(),
  reordered: z.int(),
  dropped: z.int(),
  seed: z.int(),
});

const webhookShown = z.strictObject({
  id: z.string(),
  url: z.string(),
  events: z.union([z.literal('all'), z.array(z.string())]),
  version: z.literal('v2'),
  createdAt: z.string(),
  state: z.enum(['active', 'deactivated']),
  failingSince: z.string().nullable(),
  warnings: z.array(z.strictObject({ afterHours: z.number(), at: z.string() })),
  waiting: z.int(),
  delivery: trouble,
});

const deliveries = z.array(
  z.strictObject({
    webhookId: z.string(),
    n: z.int(),
    type: z.string(),
    state: z.enum(['waiting', 'delivered', 'given up', 'dropped', 'overflowed']),
    body: z.string(),
    attempts: z.array(
      z.strictObject({ at: z.string(), outcome: z.union([z.int(), z.enum(['timeout', 'unreachable'])]) }),
    ),
    due: z.string().nullable(),
  }),
);

export const webhookOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'listWebhooks',
      method: 'GET',
      path: '/companies/{id}/webhooks',
      summary: 'Lists the webhooks of a company, without secrets.',
      answer: z.array(webhookShown),
    },
    (company, { world }) => getWebhooks(world, company),
  ),
  companyOperation(
    {
      id: 'createWebhook',
      method: 'POST',
      path: '/companies/{id}/webhooks',
      summary: 'Tests a connection and makes a webhook of it; shows its secret once.',
      input: webhookInput,
      status: 201,
      answer: z.strictObject({ ...webhookShown.shape, secret: z.string() }),
    },
    (company, { world, input }) => postWebhook(world, company, input),
  ),
  companyOperation(
    {
      id: 'listDeliveries',
      method: 'GET',
      path: '/companies/{id}/webhooks/deliveries',
      summary: 'Lists what was sent to all webhooks and what waits.',
      answer: deliveries,
    },
    (company, { world }) => getDeliveries(world, company, null),
  ),
  companyOperation(
    {
      id: 'settleWebhooks',
      method: 'POST',
      path: '/companies/{id}/webhooks/settle',
      summary: 'Answers once everything that is due has been tried.',
      answer: z.array(webhookShown),
    },
    (company, { world }) => settleWebhooks(world, company),
  ),
  companyOperation(
    {
      id: 'getWebhook',
      method: 'GET',
      path: '/companies/{id}/webhooks/{webhookId}',
      summary: 'Shows a webhook.',
      answer: webhookShown,
    },
    (company, { world, path }) => getWebhook(world, company, path.webhookId),
  ),
  companyOperation(
    {
      id: 'deleteWebhook',
      method: 'DELETE',
      path: '/companies/{id}/webhooks/{webhookId}',
      summary: 'Deletes a webhook.',
      answer: deletedAnswer,
    },
    (company, { world, path }) => deleteWebhook(world, company, path.webhookId),
  ),
  companyOperation(
    {
      id: 'pingWebhook',
      method: 'POST',
      path: '/companies/{id}/webhooks/{webhookId}/ping',
      summary: 'Tests the connection; a deactivated webhook that answers is active again.',
      answer: webhookShown,
    },
    (company, { world, path }) => pingWebhook(world, company, path.webhookId),
  ),
  companyOperation(
    {
      id: 'listDeliveriesOf',
      method: 'GET',
      path: '/companies/{id}/webhooks/{webhookId}/deliveries',
      summary: 'Lists what was sent to a webhook and what waits.',
      answer: deliveries,
    },
    (company, { world, path }) => getDeliveries(world, company, path.webhookId),
  ),
  companyOperation(
    {
      id: 'troubleDelivery',
      method: 'PUT',
      path: '/companies/{id}/webhooks/{webhookId}/delivery',
      summary: 'Sets what goes wrong with deliveries on purpose.',
      input: deliveryInput,
      answer: trouble,
    },
    (company, { world, path, input }) => putDelivery(world, company, path.webhookId, input),
  ),
];
