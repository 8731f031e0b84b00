/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { storms } from '../../weather/storms.ts';
import { Hidden, TextArea, TextField } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Act, Card, Chip, Heading, Table } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { wrong as refused } from '../desk.ts';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';

/** What goes wrong on purpose, between a program and this company. */
export const weatherScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/weather', answer: (visit) => visit.c.html(<Weather visit={visit} wrong={null} />) },
  { method: 'POST', path: '/weather', answer: (visit) => order(visit) },
  {
    method: 'POST',
    path: '/weather/calm',
    answer: async ({ c, desk, company }) => {
      await desk.perform('DELETE', operationOn(company, '/weather'));
      return goTo(c, at(company, '/weather'), 'The weather is calm.');
    },
  },
];

async function order(visit: Visit) {
  const { c, desk, company, form } = visit;
  const [storm, rules] = [text(form, 'storm'), rulesIn(text(form, 'rules'))];
  if (rules === null)
    return c.html(
      <Weather
        visit={visit}
        wrong={refused('The rules are no JSON.', 'Write a list: [{"every": 3, "effect": {"kind": "429"}}].', 'rules')}
      />,
      422,
    );
  const seed = Number(text(form, 'seed') || 1);
  const done = await desk.perform('PUT', operationOn(company, '/weather'), {
    ...(storm === '' ? {} : { storm }),
    seed,
    rules,
  });
  if (done.kind === 'wrong') {
    const here = done.path?.startsWith('rules') ? { ...done, path: 'rules' } : done;
    return c.html(<Weather visit={visit} wrong={here} />, 422);
  }
  return goTo(c, at(company, '/weather'), storm === '' ? 'Your rules are on.' : `The storm ${storm} is on.`);
}

function rulesIn(json: string): unknown {
  if (json === '') return [];
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function Weather({ visit, wrong }: { readonly visit: Visit; readonly wrong: Wrong | null }) {
  const { company, desk, form } = visit;
  const weather = desk.world.weathers.of(company.id);
  const here = at(company, '/weather');
  return (
    <Page visit={visit} title="Weather" place="weather" requests>
      <Heading
        title="Weather"
        lead="Answers that come late, fail, break off or cannot be read: decided by a seed, so it is the same every time."
      >
        {weather ? <Act action={`${here}/calm`} label="Calm it" /> : null}
      </Heading>
      <Card title={weather ? (weather.order.storm ? `Storm: ${weather.order.storm}` : 'Rules of your own') : 'Calm'}>
        {weather ? (
          <Table label="Rules" head={['What happens', 'To which calls', 'Asked about', 'Hit']}>
            {weather.order.rules.map(({ effect, ...which }, index) => (
              <tr>
                <td>
                  <code>{JSON.stringify(effect)}</code>
                </td>
                <td>
                  <code>{JSON.stringify(which)}</code>
                </td>
                <td class="number">{weather.counts[index]?.calls ?? 0}</td>
                <td class="number">{weather.counts[index]?.hits ?? 0}</td>
              </tr>
            ))}
          </Table>
        ) : (
          <p class="empty">Nothing goes wrong on purpose.</p>
        )}
      </Card>
      <div class="cards">
        {Object.entries(storms).map(([name, { title }]) => (
          <section class="card tile-card grows">
            <h2>
              {name} {weather?.order.storm === name ? <Chip kind="warn">on</Chip> : null}
            </h2>
            <p class="soft">{title}</p>
            <div class="actions">
              <Act action={here} label={`Order ${name}`}>
                <Hidden name="storm" value={name} />
              </Act>
            </div>
          </section>
        ))}
      </div>
      <form method="post" action={here} class="card form">
        <h2>Rules of your own</h2>
        <Refusal wrong={wrong} fields={['rules', 'seed']} />
        <TextArea
          name="rules"
          label="Rules, as JSON"
          value={text(form, 'rules') || '[\n  { "every": 3, "effect": { "kind": "429", "retryAfter": 1 } }\n]'}
          wrong={wrong}
          rows={7}
        />
        <TextField name="seed" label="Seed" type="number" value={text(form, 'seed') || '1'} wrong={wrong} />
        <div class="foot">
          <button type="submit">Order</button>
        </div>
      </form>
    </Page>
  );
}
