import { isEventType } from '../events/event.ts';
import { nextTry } from '../events/next-try.ts';
import { signedHeaders } from '../events/webhook-signature.ts';
import type { Fetch } from '../hibob/transport.ts';
import type { Delivery, Subscription } from '../store/service/subscriptions.ts';
import type { ServiceStore } from '../store/service-store.ts';
import type { Log } from '../telemetry/log.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { SecretBox } from '../vault/secret-box.ts';

export interface SenderDeps {
  readonly service: ServiceStore;
  readonly secrets: SecretBox;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly log: Log;
  readonly telemetry: Telemetry;
}

/** Hands new events to those who want them and sends what is due. An event arrives at least once; its id says if it came before. */
export async function sendWebhooks(deps: SenderDeps): Promise<number> {
  const subscriptions = await deps.service.subscriptions.enabled();
  for (const one of subscriptions) await hand(deps, one);
  const due = await deps.service.subscriptions.due(iso(deps.now()), atOnce);
  const byId = new Map(subscriptions.map((one) => [one.id, one]));
  let sent = 0;
  for (const delivery of due) {
    const to = byId.get(delivery.subscriptionId);
    if (to === undefined) continue;
    await send(deps, to, delivery);
    sent += 1;
  }
  return sent;
}

const atOnce = 100;

async function hand({ service, now }: SenderDeps, { id, tenantId, types, position }: Subscription): Promise<void> {
  const events = await service.events.after(tenantId, position, 500);
  const last = events.at(-1);
  if (last === undefined) return;
  const wanted = events.filter(
    ({ type }) => types.length === 0 || types.some((one) => isEventType(one) && one === type),
  );
  await service.subscriptions.hand(
    id,
    wanted.map(({ seq }) => seq),
    last.seq,
    iso(now()),
  );
}

async function send(deps: SenderDeps, to: Subscription, delivery: Delivery): Promise<void> {
  const { service, secrets, now, log, telemetry } = deps;
  const event = await service.events.bySeq(to.tenantId, delivery.seq);
  const opened = await secrets.open(to.tenantId, `subscription ${to.id}`, to.secret);
  if (event === null) return service.subscriptions.delivered(delivery);
  if (opened === null) return postpone(deps, to, delivery, 'its secret cannot be opened');
  const { secret, resealed } = opened;
  if (resealed !== null) await service.subscriptions.reseal(to.id, resealed);
  const { seq, type, at, connectionId, data } = event;
  const body = JSON.stringify({ id: seq, type, at, connection: connectionId, data });
  const status = await telemetry.span('webhook.send', { type }, async (note) => {
    const answered = await post(deps.fetch, to.url, signedHeaders(secret, `evt_${seq}`, now(), body), body);
    note({ outcome: answered === 'arrived' ? 'arrived' : 'failed' });
    return answered;
  });
  telemetry.record('webhooks_sent', 1, { type, outcome: status === 'arrived' ? 'arrived' : 'failed' });
  if (status === 'arrived') return service.subscriptions.delivered(delivery);
  log.info({ subscriptionId: to.id, seq, status }, 'webhook.failed');
  return postpone(deps, to, delivery, status);
}

async function postpone(
  { service, now, log }: SenderDeps,
  to: Subscription,
  delivery: Delivery,
  status: string,
): Promise<void> {
  const attempts = delivery.attempts + 1;
  const next = nextTry(attempts, Date.parse(delivery.firstAt), now());
  if (next.kind === 'given up') {
    log.warn({ subscriptionId: to.id }, 'webhook.disabled');
    await service.subscriptions.disable(to.id, iso(now()));
  }
  const nextAt = iso(next.kind === 'later' ? next.at : now());
  await service.subscriptions.postponed({ ...delivery, attempts, nextAt, lastStatus: status });
}

/** `arrived`, or why not. The answer's body is nobody's business. */
async function post(fetch: Fetch, url: string, signed: object, body: string): Promise<string> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body,
      signal: AbortSignal.timeout(10_000),
      redirect: 'manual',
    });
    if (reply.body !== null) for await (const _ of reply.body) break;
    return reply.status >= 200 && reply.status < 300 ? 'arrived' : `it answered ${reply.status}`;
  } catch {
    return 'it could not be reached';
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
