import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { isSignedByBob } from '../inbound/bob-signature.ts';
import { readNotice } from '../inbound/read-notice.ts';
import { noTelemetry } from '../telemetry/telemetry.ts';
import { isTrouble, trouble } from '../trouble.ts';
import { noKeyRing } from './events.ts';
import { type Route, route } from './route.ts';
import { troubleAnswer } from './trouble-answer.ts';

/** The address HiBob's webhooks for a connection go to. */
export function inboundRoutes({ connector, service, secrets, now }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'openInbound',
        method: 'POST',
        path: '/connections/{name}/inbound',
        summary: 'Makes the address to give HiBob as a webhook, with the secret HiBob shows. An earlier address ends.',
        scope: 'connections:write',
        input: z.strictObject({ secret: z.string().min(1).max(500) }),
        answer: z.object({ path: z.string().describe('below the address of this connector') }),
        status: 201,
        audit: 'inbound.opened',
      },
      async ({ principal: { tenantId }, path, input }) => {
        if (secrets === null) return noKeyRing;
        const connection = await connector.forTenant(tenantId).idOf(path.name);
        if (isTrouble(connection)) return connection;
        const id = randomBytes(24).toString('base64url');
        const secret = await secrets.seal(tenantId, `inbound ${id}`, input.secret);
        await service.notices.open({ id, connectionId: connection.id, secret }, now());
        return { path: `/hooks/${id}` };
      },
    ),
    route(
      {
        id: 'closeInbound',
        method: 'DELETE',
        path: '/connections/{name}/inbound',
        summary: 'Takes no more webhooks for the connection.',
        scope: 'connections:write',
        answer: { mediaTypes: [], about: 'Nothing: the address ends.' },
        status: 204,
        audit: 'inbound.closed',
      },
      async ({ principal, path }) => {
        const connection = await connector.forTenant(principal.tenantId).idOf(path.name);
        if (isTrouble(connection)) return connection;
        await service.notices.close(connection.id);
        return null;
      },
    ),
  ];
}

/** What HiBob posts. Its signature is its key. */
export function mountHooks(app: Hono, { connector, service, secrets, now, telemetry = noTelemetry }: AppDeps): void {
  app.post('/hooks/:id', bodyLimit({ maxSize: 65_536, onError: (c) => troubleAnswer(c, tooLarge) }), async (c) => {
    const told = (outcome: string) => telemetry.record('notices', 1, { outcome });
    const inbound = await service.notices.inboundById(c.req.param('id'));
    const opened = inbound && (await secrets?.open(inbound.tenantId, `inbound ${inbound.id}`, inbound.secret));
    const raw = new Uint8Array(await c.req.arrayBuffer());
    if (!inbound || !opened || !isSignedByBob(raw, opened.secret, c.req.header('bob-signature') ?? '')) {
      told('refused');
      return troubleAnswer(c, notSigned);
    }
    if (opened.resealed !== null) await service.notices.reseal(inbound.id, opened.resealed);
    const notice = readNotice(raw);
    if (notice.kind !== 'change') {
      told(notice.kind);
      // An unreadable notice of HiBob's own is not HiBob's mistake: repeating it would change nothing.
      return c.json({ received: notice.kind });
    }
    if (inbound.companyId !== null && inbound.companyId !== notice.companyId) {
      told('other company');
      return troubleAnswer(c, otherCompany);
    }
    const { key, type, tableId } = notice;
    const { connectionId, tenantId } = inbound;
    const marks =
      notice.employeeId === null ? [] : await connector.erasureMarks({ id: connectionId, tenantId }, notice.employeeId);
    // Where it cannot be told who was erased, nobody's id is kept.
    const employeeId = inbound.isAnonymous || isTrouble(marks) ? null : notice.employeeId;
    const received = await service.notices.keep(
      { connectionId, key, type, employeeId, tableId, receivedAt: now() },
      isTrouble(marks) ? [] : marks,
    );
    told(received);
    return c.json({ received });
  });
}

const tooLarge = trouble('body-too-large', 'The body is larger than 64 KiB.', 'HiBob’s webhooks are small.');
const notSigned = trouble(
  'key-wrong',
  'This is not signed with the secret of this address.',
  'Give the connector the secret that HiBob shows for the webhook.',
);
const otherCompany = trouble(
  'other-company',
  'This is about another company.',
  'Give HiBob the address of the right connection.',
);
