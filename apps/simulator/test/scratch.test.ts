import { endpoints } from '@hibob-kit/schemas';
import { test } from 'vitest';
import { allRights, authorized, simulate } from './simulation.ts';
test('h', async () => { const s = await simulate(allRights); const out = []; for (const e of endpoints) { const r = await s.simulator.app.request('/v1' + e.path.replaceAll(/\{\w+\}/g, '1'), { method: e.method, headers: authorized(s.serviceUser), ...(e.method === 'GET' ? {} : { body: '{}' }) }); if (r.status >= 500) out.push(e.id + ' ' + r.status); } console.log('UNB', out.join(', '));
  const t = async (n: string, f: () => Promise<unknown>) => { const a = performance.now(); await f(); console.log('PERF', n, Math.round(performance.now() - a)); };
  const p = await simulate(allRights, { employees: 1000 });
  const fields = p.truth.fields.slice(0, 60).map((f) => f.id);
  await t('search cold', () => p.search({ fields }));
  await t('search warm', () => p.search({ fields }));
  for (let i = 0; i < 3; i++) { await t('put', () => p.put(`/v1/people/${p.ids(29)[0]}`, { 'about.about': `x${i}` })); await t('search after put', () => p.search({ fields })); await t('read one', () => p.post(`/v1/people/${p.ids(29)[0]}`, { fields })); }
});
