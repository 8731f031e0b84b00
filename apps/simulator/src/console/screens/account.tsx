/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { regimes } from '@hibob-kit/permissions';
import { regimeOf } from '../../company/company.ts';
import { Radio, TextArea } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { Card, Chip, Heading } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text } from '../form.ts';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { SettingsPage } from './settings.tsx';

/** What holds for all permission groups: the permission model, and from where programs may call. */
export const accountScreens: readonly CompanyScreen[] = [
  { method: 'GET', path: '/settings/account', answer: (visit) => visit.c.html(<Account visit={visit} wrong={null} />) },
  {
    method: 'POST',
    path: '/settings/account/regime',
    answer: (visit) => save(visit, '/regime', { regime: text(visit.form, 'regime') }),
  },
  {
    method: 'POST',
    path: '/settings/account/addresses',
    answer: (visit) => save(visit, '/ip-allow-list', { addresses: addressesIn(text(visit.form, 'addresses')) }),
  },
];

function addressesIn(sent: string): readonly string[] | null {
  const lines = sent.split(/[\s,]+/).filter((line) => line !== '');
  return lines.length === 0 ? null : lines;
}

async function save(visit: Visit, path: string, body: unknown) {
  const { c, desk, company } = visit;
  const done = await desk.perform('PUT', operationOn(company, path), body);
  if (done.kind === 'wrong')
    return c.html(
      <Account visit={visit} wrong={{ ...done, path: done.path?.startsWith('addresses') ? 'addresses' : done.path }} />,
      422,
    );
  return goTo(c, at(company, '/settings/account'), 'Saved.', desk.world.store.get(company.id)?.version ?? null);
}

const labelOf = {
  category: 'Categories: a box holds for all fields of its category',
  'field-level': 'Fields: a field may have boxes of its own, and sensitive ones need no Edit',
} as const;

function Account({ visit, wrong }: { readonly visit: Visit; readonly wrong: Wrong | null }) {
  const { company, form } = visit;
  const now = regimeOf(company);
  return (
    <SettingsPage visit={visit} title="Permission model" section="account">
      <Heading
        title="Permission model"
        lead="How permission groups are read in this company, and from where programs may call."
      />
      <Card
        title="Permissions on people’s data"
        actions={<Chip>{now === 'category' ? 'by category' : 'by field'}</Chip>}
      >
        <form method="post" action={at(company, '/settings/account/regime')} class="form">
          <div>
            {regimes.map((regime) => (
              <Radio name="regime" value={regime} label={labelOf[regime]} checked={regime === now} />
            ))}
          </div>
          <div>
            <button type="submit" class="quiet">
              Switch from today on
            </button>
          </div>
        </form>
      </Card>
      <Card title="IP allow list">
        <Refusal wrong={wrong} fields={['addresses']} />
        <form method="post" action={at(company, '/settings/account/addresses')} class="form">
          <TextArea
            name="addresses"
            label="Addresses and networks, one a line"
            value={form.has('addresses') ? text(form, 'addresses') : (company.ipAllowList ?? []).join('\n')}
            wrong={wrong}
            rows={4}
            hint="Left empty: programs may call from anywhere."
          />
          <div>
            <button type="submit" class="quiet">
              Save
            </button>
          </div>
        </form>
      </Card>
    </SettingsPage>
  );
}
