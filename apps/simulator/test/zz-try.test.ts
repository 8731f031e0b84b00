import { test } from 'vitest';
import { everyoneWith, simulate, v } from './simulation.ts';

test('try', async () => {
  const s = await simulate(everyoneWith({ root: v, work: v, payroll: v }), { employees: 1000 });
  await s.addGroup({ accessRights: { select: 'everyone' }, categories: { home: v } });
  const answer = await s.post('/v1/people/search', {});
  const id = answer.headers.get('x-simulator-explain');
  const ask = async (q: string) => (await s.control('GET', `/companies/${s.id}/explain?id=${id}&${q}`)).json;
  let at = performance.now();
  const a = await ask('');
  console.log(performance.now() - at, a.paragraph);
  at = performance.now();
  const b = await ask(`employee=${s.ids(3)[0]}&field=home.legalGender`);
  console.log(performance.now() - at, b.paragraph);
  at = performance.now();
  const c = await ask(`employee=${s.ids(8)[0]}&field=personal.birthDate`);
  console.log(performance.now() - at, c.paragraph, s.simulator.explained());
  const u = await s.get('/v1/bulk/people/salaries?limit=200');
  const uid = u.headers.get('x-simulator-explain');
  at = performance.now();
  console.log((await s.control('GET', `/companies/${s.id}/explain?id=${uid}&employee=${s.ids(900)[0]}&rows=past`)).json.paragraph, performance.now() - at);
  at = performance.now();
  console.log((await s.control('GET', `/companies/${s.id}/explain?id=${uid}`)).json.paragraph, performance.now() - at);
}, 60000);
