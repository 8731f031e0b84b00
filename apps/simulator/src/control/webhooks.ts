import { z } from 'zod';
import type { Company } from '../company/company.ts';
import { didYouMean, nearestNames } from '../nearest.ts';
import { secretBytes } from '../random.ts';
import type { Unanswered } from '../webhooks/connection-test.ts';
import { destinationOf } from '../webhooks/destination.ts';
import { eventTypes } from '../webhooks/event-types.ts';
import type { Subscription } from '../webhooks/subscription.ts';
import type { World } from '../world.ts';
import { type ControlError, nearestOf, refuse } from './control-error.ts';
import { done, made, type Reply } from './reply.ts';
import { deliveriesOf, webhookSummary } from './webhook-descriptions.ts';

const share = z.int().min(0).max(100).default(0);
const threeDays = 3 * 24 * 60 * 60;

/** What goes wrong on purpose; shares in whole percent. */
export const deliveryInput = z.strictObject({
  delaySeconds: z.int().min(0).max(threeDays).default(0),
  doubled: share,
  reordered: share,
  dropped: share,
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});

export const webhookInput = z.strictObject({
  url: z.string().max(2_000),
  events: z.union([z.literal('all'), z.array(z.string()).min(1)]).default('all'),
  secret: z.string().min(1).max(200).optional(),
  /** HiBob takes no new v1 webhooks since 2025-04-17 (documented). */
  version: z.literal('v2').default('v2'),
  delivery: deliveryInput.default(deliveryInput.parse({})),
});

const webhooksAllowed = 50;

/** The only answer that holds the secret. */
export async function postWebhook(
  world: World,
  company: Company,
  input: z.output<typeof webhookInput>,
): Promise<Reply> {
  const destination = destinationOf(input.url, world.guarantees.webhooks);
  if (destination.kind === 'refused') return refuse(400, destination.error, destination.fix, { path: 'url' });
  const unknown = unknownEvent(input.events);
  if (unknown) return unknown;
  if (world.webhooks.of(company.id).length >= webhooksAllowed) {
    return refuse(409, `The company has ${webhooksAllowed} webhooks already.`, 'Delete one it does not need.');
  }
  const secret = input.secret ?? Buffer.from(world.random(secretBytes)).toString('base64url');
  const wanted = { url: destination.url, events: input.events, secret, trouble: input.delivery };
  const answer = await world.webhooks.subscribe(company, wanted);
  return 'id' in answer ? made({ ...webhookSummary(answer, world.webhooks.now(company)), secret }) : notSaved(answer);
}

export function getWebhooks(world: World, company: Company): Reply {
  const now = world.webhooks.now(company);
  return done(world.webhooks.of(company.id).map((one) => webhookSummary(one, now)));
}

export function getWebhook(world: World, company: Company, id: string): Reply {
  const known = webhookNamed(world, company, id);
  return 'kind' in known ? known : done(webhookSummary(known, world.webhooks.now(company)));
}

export function deleteWebhook(world: World, company: Company, id: string): Reply {
  const known = webhookNamed(world, company, id);
  if ('kind' in known) return known;
  world.webhooks.remove(company.id, id);
  return done({ id, deleted: true });
}

/** Tests the connection; it also brings a deactivated webhook back. */
export async function pingWebhook(world: World, company: Company, id: string): Promise<Reply> {
  const known = webhookNamed(world, company, id);
  if ('kind' in known) return known;
  const answer = await world.webhooks.ping(company, known);
  return 'id' in answer ? done(webhookSummary(answer, world.webhooks.now(company))) : notSaved(answer);
}

export function putDelivery(
  world: World,
  company: Company,
  id: string,
  trouble: z.output<typeof deliveryInput>,
): Reply {
  const known = webhookNamed(world, company, id);
  if ('kind' in known) return known;
  world.webhooks.setTrouble(company.id, known, trouble);
  return done(trouble);
}

/** What was sent and what waits, oldest first; of one webhook, or of all. */
export function getDeliveries(world: World, company: Company, id: string | null): Reply {
  if (id === null) return done(world.webhooks.of(company.id).flatMap(deliveriesOf));
  const known = webhookNamed(world, company, id);
  return 'kind' in known ? known : done(deliveriesOf(known));
}

/** Answers once everything that is due has been tried, so that a test over HTTP need not sleep. */
export async function settleWebhooks(world: World, company: Company): Promise<Reply> {
  await world.webhooks.settled();
  return getWebhooks(world, company);
}

function unknownEvent(events: 'all' | readonly string[]): ControlError | null {
  const names = Object.keys(eventTypes);
  const unknown = events === 'all' ? undefined : events.find((event) => !names.includes(event));
  if (unknown === undefined) return null;
  const meant = nearestNames(unknown, names);
  const fix = didYouMean(meant) ?? `There are: ${names.join(', ')}.`;
  const path = 'events';
  return refuse(400, `No event is called ${unknown}.`, fix, { path, ...nearestOf(meant) });
}

function notSaved({ outcome }: Unanswered): ControlError {
  const got = typeof outcome === 'number' ? `it answered ${outcome}` : outcomeTexts[outcome];
  return refuse(
    400,
    `The url did not pass the ping test: ${got}.`,
    'Have the receiver answer a POST of “Ping test” with a 2xx status within 10 seconds.',
    { path: 'url' },
  );
}

const outcomeTexts = {
  timeout: 'it did not answer in time',
  unreachable: 'nobody could be reached there',
} as const;

function webhookNamed(world: World, company: Company, id: string): Subscription | ControlError {
  const all = world.webhooks.of(company.id);
  const ids = all.map((one) => one.id).join(', ');
  return (
    all.find((one) => one.id === id) ??
    refuse(404, `The company has no webhook ${id}.`, `It has: ${ids === '' ? 'none' : ids}.`)
  );
}
