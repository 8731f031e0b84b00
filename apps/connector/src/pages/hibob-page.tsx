/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { boxNames, lifecycleExists, type PlannedBox, rights, saveAndApply, screens } from '@hibob-kit/permissions';
import type { PlanReport } from '../setup/plan-report.ts';
import { AsText } from './as-text.tsx';
import { Page, Steps } from './layout.tsx';
import type { Session } from './session.ts';

/** Step 3: what to click in HiBob, with the permission table for the fields chosen. */
export function HiBobPage({
  session,
  name,
  plan,
  markdown,
}: {
  readonly session: Session;
  readonly name: string;
  readonly plan: PlanReport;
  readonly markdown: string;
}) {
  return (
    <Page title="In HiBob" session={session}>
      <Steps name={name} at="hibob" />
      <h1>In HiBob</h1>
      <ol class="clicks">
        <li>
          <h2>Make a service user</h2>
          <p>
            {screens.serviceUsers}. Give it a name, save, and <strong>copy the id and the token at once</strong>: HiBob
            shows them a single time.
          </p>
        </li>
        <li>
          <h2>Make a permission group for it</h2>
          <p>
            {screens.permissionGroups} → Create permission group. Choose the type <strong>Service user</strong>; another
            type does not work and cannot be changed later. At <em>Members</em>, at the bottom, choose{' '}
            <strong>only the service user</strong> you made. If a condition stands there already, delete it: it would
            let every employee see pay.
          </p>
        </li>
        <li>
          <h2>Choose whose data it sees</h2>
          <p>
            In the group: People’s data → Edit → Access rights → <strong>{lifecycleExists}</strong>.
          </p>
          <p class="quiet">{plan.accessRightsWhy}</p>
        </li>
        <li>
          <h2>Tick these boxes</h2>
          <p>People’s data → People:</p>
          <PlanTable plan={plan} />
          <p class="row">
            <button type="button" class="plain" data-copy="plan-text" hidden>
              Copy all of this as text
            </button>
            <button type="button" class="plain" data-print hidden>
              Print
            </button>
          </p>
          <p class="quiet">(✓) means: leave it for now, and tick it if the check asks for it.</p>
          {plan.notInCompany.length > 0 ? <p>Not in your HiBob: {plan.notInCompany.join(', ')}.</p> : null}
        </li>
        <li>
          <h2>{saveAndApply}</h2>
          <p>Both clicks are needed; closing the window after the first loses everything.</p>
        </li>
      </ol>
      <AsText id="plan-text" title="The plan as text" text={markdown} />
      <h2>Before you go on, look yourself</h2>
      <p>No program can see these from outside:</p>
      <ul>
        {plan.checklist.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>
        <a class="button" href={`/connect/${name}/credentials`}>
          I have the id and the token
        </a>
      </p>
    </Page>
  );
}

const marks: Readonly<Record<PlannedBox, string>> = { needed: '✓', 'if asked': '(✓)', no: '' };
const words: Readonly<Record<PlannedBox, string>> = {
  needed: 'tick',
  'if asked': 'tick only if the check asks for it',
  no: 'leave empty',
};

function PlanTable({ plan }: { readonly plan: PlanReport }) {
  return (
    <table class="plan">
      <thead>
        <tr>
          <th scope="col">Category</th>
          {rights.map((right) => (
            <th scope="col" class="box">
              {boxNames[right]}
            </th>
          ))}
          <th scope="col">Why we need it</th>
        </tr>
      </thead>
      <tbody>
        {plan.categories.map((row) => (
          <tr>
            <th scope="row">{row.category}</th>
            {rights.map((right) => (
              <td class="box">
                <span aria-hidden="true">{marks[row[right]]}</span>
                <span class="hidden">{words[row[right]]}</span>
              </td>
            ))}
            <td>{row.why.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
