/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PermissionGroup } from '@hibob-kit/permissions';
import { regimeOf } from '../../company/company.ts';
import { Hidden } from '../components/fields.tsx';
import { Refusal } from '../components/notice.tsx';
import { Card, DefaultButtons } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { text, texts } from '../form.ts';
import { AccessRightsFields } from '../groups/access-rights-fields.tsx';
import { CategoryBoxes } from '../groups/category-boxes.tsx';
import { FeatureBoxes, featuresAfter } from '../groups/feature-boxes.tsx';
import { draftOf } from '../groups/group-input.ts';
import { GroupPage, groupIn, tabIn } from '../groups/group-page.tsx';
import { draftWith, type PeoplesDataForm, peoplesDataIn, peoplesDataOf } from '../groups/peoples-data-form.ts';
import { review } from '../groups/review.tsx';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, type Visit } from '../screen.ts';
import { stampOf } from '../stamp.ts';

/** Edit on a tab of a permission group. Save shows what would change; Apply does it. */
export const groupEditorScreens: readonly CompanyScreen[] = [
  {
    method: 'GET',
    path: '/permission-groups/:group/edit',
    answer: (visit) => {
      const group = groupIn(visit);
      if (!group) return gone(visit);
      if (tabIn(visit.c.req.query('tab')) === 'features')
        return visit.c.html(
          <EditFeatures visit={visit} group={group} ticked={group.features} stamp={stampOf(group)} />,
        );
      return visit.c.html(
        <EditPeoplesData visit={visit} group={group} data={peoplesDataOf(group)} wrong={null} stamp={stampOf(group)} />,
      );
    },
  },
  {
    method: 'POST',
    path: '/permission-groups/:group/edit',
    answer: (visit) => {
      const group = groupIn(visit);
      if (!group) return gone(visit);
      return text(visit.form, 'tab') === 'features' ? saveFeatures(visit, group) : savePeoplesData(visit, group);
    },
  },
];

function gone({ c, company }: Visit) {
  return goTo(c, at(company, '/permission-groups'), 'There is no such permission group any more.', null, 'bad');
}

function saveFeatures(visit: Visit, group: PermissionGroup) {
  const features = featuresAfter('Features', group.features, texts(visit.form, 'feature'));
  return review(visit, group, { ...draftOf(group), features: [...features] }, text(visit.form, 'stamp'), 'features');
}

function savePeoplesData(visit: Visit, group: PermissionGroup) {
  const { c, company, form } = visit;
  const stamp = text(form, 'stamp');
  const { data, wrong } = peoplesDataIn(company, group, form);
  const again = (refused: Wrong | null) => (
    <EditPeoplesData visit={visit} group={group} data={data} wrong={refused} stamp={stamp} />
  );
  if (text(form, 'do') !== 'save' || wrong) return c.html(again(wrong), wrong ? 422 : 200);
  return review(visit, group, draftWith(group, data), stamp, 'people', again);
}

function EditFeatures(props: {
  readonly visit: Visit;
  readonly group: PermissionGroup;
  readonly ticked: readonly string[];
  readonly stamp: string;
}) {
  const { visit, group, ticked, stamp } = props;
  const here = at(visit.company, `/permission-groups/${group.id}`);
  return (
    <GroupPage visit={visit} group={group} tab="features" live="say so">
      <form method="post" action={`${here}/edit`} class="stack">
        <Hidden name="tab" value="features" />
        <Hidden name="stamp" value={stamp} />
        <Card title="Features">
          <FeatureBoxes tab="Features" ticked={ticked} disabled={false} />
        </Card>
        <Foot cancel={`${here}?tab=features`} />
      </form>
    </GroupPage>
  );
}

interface PeoplesDataProps {
  readonly visit: Visit;
  readonly group: PermissionGroup;
  readonly data: PeoplesDataForm;
  readonly wrong: Wrong | null;
  readonly stamp: string;
}

function EditPeoplesData({ visit, group, data, wrong, stamp }: PeoplesDataProps) {
  const { company } = visit;
  const regime = regimeOf(company);
  const here = at(company, `/permission-groups/${group.id}`);
  return (
    <GroupPage visit={visit} group={group} tab="people" live="say so">
      <form method="post" action={`${here}/edit`} class="stack">
        <DefaultButtons main="save" />
        <Hidden name="tab" value="people" />
        <Hidden name="stamp" value={stamp} />
        <Refusal wrong={wrong?.path?.startsWith('accessRights') ? null : wrong} />
        <Card title="Access rights">
          <AccessRightsFields company={company} data={data} wrong={wrong} />
        </Card>
        <Card title={regime === 'field-level' ? 'People’s fields' : 'People'}>
          {regime === 'category' ? (
            <p class="hint">
              Sensitive fields (those that are not shown in clear text) need Edit on their category as well.
            </p>
          ) : (
            <p class="hint">A field has its category’s boxes unless it is given its own.</p>
          )}
          <CategoryBoxes company={company} group={data.group} regime={regime} disabled={false} />
        </Card>
        <Card title="Further people’s data">
          <FeatureBoxes tab="People's data" ticked={data.group.features} disabled={false} />
        </Card>
        <Foot cancel={`${here}?tab=people`} />
      </form>
    </GroupPage>
  );
}

function Foot({ cancel }: { readonly cancel: string }) {
  return (
    <div class="foot bar">
      <button type="submit" name="do" value="save">
        Save
      </button>
      <a class="button quiet" href={cancel}>
        Cancel
      </a>
      <span class="soft small">Nothing is changed before you click Apply on the next page.</span>
    </div>
  );
}
