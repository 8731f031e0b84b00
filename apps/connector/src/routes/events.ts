import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { checkedTarget } from '../access/allowed-hosts.ts';
import type { AppDeps } from '../app.ts';
import { eventTypes, isEventType } from '../events/event.ts';
import { newWebhookSecret } from '../events/webhook-signature.ts';
import type { Subscription } from '../store/service/subscriptions.ts';
import { isTrouble, trouble } from '../trouble.ts';
import { type Route, route } from './route.ts';

const eventShape = z.object({
  id: z.number().int().describe('send it as `after` to go on behind it'),
  type: z.enum(Object.keys(eventTypes) as [string, ...string[]]),
  at: z.iso.datetime(),
  connection: z.uuid(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const subscriptionShape = z.object({
  id: z.uuid(),
  url: z.string(),
  types: z.array(z.string()).describe('empty: all of them'),
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable().describe('when it had failed for three days'),
});

/** What happened, to be asked for or to be sent. */
export function eventRoutes({ service, secrets, allowedHosts, now }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'listEvents',
        method: 'GET',
        path: '/events',
        summary:
          'What happened on all connections of the tenant, in order. Events never change; only those about a person who is erased go.',
        scope: 'connections:read',
        query: z.strictObject({
          after: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(1000).default(100),
        }),
        answer: z.object({ events: z.array(eventShape) }),
      },
      async ({ principal, query }) => {
        const events = await service.events.after(principal.tenantId, query.after, query.limit);
        return {
          events: events.map(({ seq, type, at, connectionId, data }) => ({
            id: seq,
            type,
            at,
            connection: connectionId,
            data,
          })),
        };
      },
    ),
    route(
      {
        id: 'listSubscriptions',
        method: 'GET',
        path: '/subscriptions',
        summary: 'Where events are sent.',
        scope: 'connections:read',
        answer: z.object({ subscriptions: z.array(subscriptionShape) }),
      },
      async ({ principal }) => ({
        subscriptions: (await service.subscriptions.of(principal.tenantId)).map(shown),
      }),
    ),
    route(
      {
        id: 'addSubscription',
        method: 'POST',
        path: '/subscriptions',
        summary:
          'Sends events from now on to an address, signed by the Standard Webhooks specification. The secret is shown once.',
        scope: 'webhooks:write',
        input: z.strictObject({
          url: z.string().max(2000),
          types: z.array(z.string().refine(isEventType, 'is no type of event')).max(20).default([]),
        }),
        answer: subscriptionShape.extend({ secret: z.string() }),
        status: 201,
        audit: 'subscription.added',
      },
      async ({ principal: { tenantId }, input, note }) => {
        if (secrets === null) return noKeyRing;
        const url = checkedTarget(input.url, allowedHosts);
        if (isTrouble(url)) return url;
        const id = randomUUID();
        const secret = newWebhookSecret();
        const sealed = await secrets.seal(tenantId, `subscription ${id}`, secret);
        const position = await service.events.lastSeq(tenantId);
        const added = await service.subscriptions.add({
          id,
          tenantId,
          url,
          types: input.types,
          secret: sealed,
          createdAt: now(),
          position,
        });
        note({ subscription: id });
        return { ...shown(added), secret };
      },
    ),
    route(
      {
        id: 'removeSubscription',
        method: 'DELETE',
        path: '/subscriptions/{id}',
        summary: 'Sends no more events there.',
        scope: 'webhooks:write',
        answer: { mediaTypes: [], about: 'Nothing: it is gone.' },
        status: 204,
        audit: 'subscription.removed',
      },
      async ({ principal, path }) =>
        z.uuid().safeParse(path.id).success && (await service.subscriptions.remove(principal.tenantId, path.id))
          ? null
          : unknownSubscription,
    ),
  ];
}

function shown(one: Subscription) {
  const { id, url, types, createdAt, disabledAt } = one;
  return { id, url, types, createdAt, disabledAt };
}

export const noKeyRing = trouble(
  'usage',
  'Without a key ring no secret can be kept.',
  'Start the connector with HIBOB_CONNECTOR_KEYS; `hibob-connector keys new` makes a key.',
);
const unknownSubscription = trouble(
  'route-unknown',
  'There is no such subscription.',
  'Look at them with GET /v1/subscriptions.',
);
