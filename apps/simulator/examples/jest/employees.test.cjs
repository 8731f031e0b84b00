// A company of its own for every test. Jest starts the simulator once, and stops it.
//
//     npx jest employees.test.cjs
//
// HIBOB_SIMULATOR_URL points it to one that runs already; otherwise `npx hibob-simulator` is started.
const { spawn } = require('node:child_process');
const { once } = require('node:events');

let simulator = process.env.HIBOB_SIMULATOR_URL;
let running;
let company;

beforeAll(async () => {
  if (simulator) return;
  running = spawn('npx', ['hibob-simulator', '--port', '0', '--json', '--until-stdin-ends']);
  const [line] = await once(running.stdout, 'data');
  simulator = JSON.parse(line).url;
}, 60_000);

afterAll(() => running?.stdin.end());

afterEach(() => fetch(`${simulator}/_sim/v1/companies/${company.id}`, { method: 'DELETE' }));

async function companyOf(scenario) {
  const body = JSON.stringify({ scenario, employees: 20, seed: 7 });
  company = await (await fetch(`${simulator}/_sim/v1/companies`, { method: 'POST', body })).json();
}

/** What your program does, in the place of your program. */
async function employees() {
  const [{ id, token }] = company.serviceUsers;
  const answer = await fetch(`${simulator}/v1/people/search`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${id}:${token}`).toString('base64')}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ fields: ['root.id', 'home.legalGender'], showInactive: true }),
  });
  return (await answer.json()).employees;
}

test('reads everybody', async () => {
  await companyOf('guide-complete');
  expect((await employees()).length).toBe(20);
});

test('gets no gender, and no error, where Home is not ticked', async () => {
  await companyOf('home-missing');
  expect((await employees()).filter((person) => 'home' in person)).toEqual([]);
});
