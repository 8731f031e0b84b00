import { describe, expect, test } from 'vitest';
import { allRights, simulate } from './simulation.ts';

describe('scratch', () => {
  test('x', async () => {
    const { id, search, get, control, ids, post } = await simulate(allRights);
    const on = await control('POST', `/companies/${id}/canaries`, { fields: ['payroll.nin','payroll.salary.payment','personal.age','root.email', 'bank-accounts.iban', 'root.displayName'] });
    console.log(on.text);
    const people = await search({ fields: ['payroll.nin','payroll.salary.payment','personal.age','root.email'], humanReadable: 'APPEND' });
    console.log(JSON.stringify(people.slice(0,2), null, 1));
    console.log((await get(`/v1/people/${ids(0)[0]}/salaries`)).text);
    console.log((await get(`/v1/people/${ids(0)[0]}/bank-accounts`)).text);
    console.log((await get(`/v1/tasks`)).text.slice(0,500));
    console.log((await post(`/v1/people/${people[0].email}`, {})).text.slice(0,200));
    const t = await control('POST', `/companies/${id}/canaries/trace`, { text: `log: ${JSON.stringify(people[1].payroll.salary)} nin ${people[1].payroll.nin}, ${people[0].email.toUpperCase()} ${people[0].humanReadable.payroll.salary.payment}` });
    console.log(JSON.stringify(t.json, null, 1));
  });
});
