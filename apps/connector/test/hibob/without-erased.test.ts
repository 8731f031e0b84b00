import { bulkEndpoints, listFields, searchPeople } from '@hibob-kit/schemas';
import { expect, it } from 'vitest';
import { withoutErased } from '../../src/hibob/without-erased.ts';
import { ok, type Script, scriptedHiBob } from '../sync/scripted-hibob.ts';

const ann = '3980342332732998001';
const ben = '3980342332732998002';

const script: Script = ({ path }) => {
  if (path === '/company/people/fields') return ok([]);
  if (path === '/people/search')
    return ok({
      employees: [
        { id: ann },
        { id: ben, custom: { coaches: [ann, ben], mentor: { id: ann, firstName: 'Ann' }, note: `asked ${ann}` } },
      ],
    });
  const values = [{ id: 1, effectiveDate: '2024-01-01', customColumns: { column_1: [ann] } }];
  return ok({ results: [{ employeeId: ben, values }], response_metadata: { next_cursor: null } });
};

it('whoever was erased is not named either where a field of no special type holds their id', async () => {
  const client = withoutErased(scriptedHiBob(script).client, (id) => id === ann);
  await client.call(listFields);
  const search = await client.call(searchPeople, { body: { fields: ['root.id'], showInactive: true } });
  expect(search).toMatchObject({
    body: {
      employees: [{ id: ben, custom: { coaches: ['erased', ben], mentor: { id: 'erased' }, note: 'asked erased' } }],
    },
  });
  const table = await client.call(bulkEndpoints.work);
  expect(JSON.stringify([search, table])).not.toContain(ann);
});
