/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { z } from 'zod';
import { deliveriesOf, webhookSummary } from '../../control/webhook-descriptions.ts';
import { eventTypes } from '../../webhooks/event-types.ts';
import { Checkbox, errorOf, TextField } from '../components/fields.tsx';
import { Notice, Refusal } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Act, Card, Chip, Copyable, Empty, Heading, Table } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text, texts } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';

const deliveriesShown = 50;

/** Webhooks v2: who is told of what, and what was sent. */
export const webhookScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/webhooks', answer: (visit) => visit.c.html(<Webhooks visit={visit} wrong={null} />) },
  { method: 'POST', path: '/webhooks', answer: (visit) => create(visit) },
  { method: 'POST', path: '/webhooks/:webhook/ping', answer: (visit) => act(visit, 'POST', '/ping', 'It answers.') },
  {
    method: 'POST',
    path: '/webhooks/:webhook/delete',
    answer: (visit) => act(visit, 'DELETE', '', 'The webhook is deleted.'),
  },
  { method: 'POST', path: '/webhooks/:webhook/delivery', answer: (visit) => trouble(visit) },
];

async function create(visit: Visit) {
  const { c, desk, company, form } = visit;
  const events = texts(form, 'event');
  const wish = { url: text(form, 'url'), events: events.length === 0 ? 'all' : events };
  const done = await desk.perform('POST', operationOn(company, '/webhooks'), wish);
  if (done.kind === 'wrong') return c.html(<Webhooks visit={visit} wrong={done} />, 422);
  const { url, secret } = z.object({ url: z.string(), secret: z.string() }).parse(done.body);
  return c.html(<Webhooks visit={visit} wrong={null} made={{ url, secret }} />);
}

async function act({ c, desk, company }: Visit, method: 'POST' | 'DELETE', path: string, said: string) {
  const done = await desk.perform(method, operationOn(company, `/webhooks/${c.req.param('webhook')}${path}`));
  if (done.kind === 'wrong') return goTo(c, at(company, '/webhooks'), `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, at(company, '/webhooks'), said);
}

const troubles = [
  { name: 'delaySeconds', label: 'Delay, seconds' },
  { name: 'doubled', label: 'Doubled, %' },
  { name: 'reordered', label: 'Reordered, %' },
  { name: 'dropped', label: 'Dropped, %' },
] as const;

async function trouble({ c, desk, company, form }: Visit) {
  const wish = Object.fromEntries(troubles.map(({ name }) => [name, Number(text(form, name) || 0)]));
  const done = await desk.perform('PUT', operationOn(company, `/webhooks/${c.req.param('webhook')}/delivery`), wish);
  if (done.kind === 'wrong') return goTo(c, at(company, '/webhooks'), `${done.error} ${done.fix}`, null, 'bad');
  return goTo(c, at(company, '/webhooks'), 'Deliveries go wrong as you said.');
}

interface WebhooksProps {
  readonly visit: Visit;
  readonly wrong: Wrong | null;
  readonly made?: { readonly url: string; readonly secret: string };
}

function Webhooks({ visit, wrong, made }: WebhooksProps) {
  const { company, desk, form } = visit;
  const { webhooks } = desk.world;
  const all = webhooks.of(company.id);
  const now = webhooks.now(company);
  const deliveries = all.flatMap(deliveriesOf).toReversed();
  const error = errorOf({ wrong, name: 'events' });
  return (
    <Page visit={visit} title="Webhooks" place="webhooks" requests>
      <Heading title="Webhooks" lead="Tells a program what happened here, without values: it asks for those itself." />
      {made ? (
        <Card title={made.url}>
          <Notice kind="warn">Copy the secret now: it is not shown again.</Notice>
          <Copyable label="Secret" value={made.secret} />
        </Card>
      ) : null}
      {all.map((one) => {
        const { id, url, events, state, waiting, delivery } = webhookSummary(one, now);
        const path = at(company, `/webhooks/${id}`);
        return (
          <Card
            title={url}
            actions={
              <>
                <Chip kind={state === 'active' ? 'good' : 'bad'}>{state}</Chip>
                {waiting > 0 ? <Chip kind="warn">{waiting} waiting</Chip> : null}
                <Act action={`${path}/ping`} label="Test" />
                <Act action={`${path}/delete`} label="Delete" kind="danger" confirm="Delete this webhook?" />
              </>
            }
          >
            <p class="soft">{events === 'all' ? 'All events' : events.join(', ')}</p>
            <form method="post" action={`${path}/delivery`} class="inline">
              {troubles.map(({ name, label }) => (
                <TextField name={name} label={label} type="number" value={String(delivery[name])} />
              ))}
              <button type="submit" class="quiet">
                Make trouble
              </button>
            </form>
          </Card>
        );
      })}
      <form method="post" action={at(company, '/webhooks')} class="card form">
        <h2>New webhook</h2>
        <Refusal wrong={wrong} fields={['url', 'events']} />
        <TextField
          name="url"
          label="URL"
          type="url"
          value={wrong ? text(form, 'url') : ''}
          wrong={wrong}
          placeholder="http://127.0.0.1:8080/hook"
          hint="It must answer a test before it is saved."
        />
        <fieldset class="field">
          <legend>Events</legend>
          <p class="hint">None ticked: all of them.</p>
          <div class="values">
            {Object.keys(eventTypes).map((type) => (
              <Checkbox
                name="event"
                value={type}
                label={type}
                checked={texts(form, 'event').includes(type) && wrong !== null}
              />
            ))}
          </div>
          {error ? (
            <p class="error" role="alert">
              {error}
            </p>
          ) : null}
        </fieldset>
        <div class="foot">
          <button type="submit">Create</button>
        </div>
      </form>
      <Card title="Deliveries">
        {deliveries.length === 0 ? (
          <Empty>Nothing was sent yet.</Empty>
        ) : (
          <Table label="Deliveries" head={['Event', 'State', 'Attempts', 'Body']}>
            {deliveries.slice(0, deliveriesShown).map(({ type, state, attempts, body }) => (
              <tr>
                <td>{type}</td>
                <td>
                  <Chip kind={state === 'delivered' ? 'good' : state === 'waiting' ? 'plain' : 'bad'}>{state}</Chip>
                </td>
                <td>{attempts.map(({ outcome }) => String(outcome)).join(', ')}</td>
                <td>
                  <code>{body}</code>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Card>
    </Page>
  );
}
