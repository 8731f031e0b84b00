/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { boxNames, noRights, type PermissionGroup, type Right, rights } from '@hibob-kit/permissions';
import type { Company } from '../../company/company.ts';
import { Hidden, Select } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { Act, Card } from '../components/parts.tsx';
import { at } from '../screen.ts';
import { changedBoxes, type MatrixRow } from '../sight/matrix-rows.ts';
import { stampOf } from '../stamp.ts';

/** One box of one group, ticked or unticked. */
export interface Trial {
  readonly group: PermissionGroup;
  readonly categoryId: string;
  readonly right: Right;
  readonly tick: boolean;
}

export function trialIn(company: Company, sent: (name: string) => string): Trial | null {
  const group = company.groups.find(({ id }) => id === sent('group'));
  const category = company.data.categories.find(({ id }) => id === sent('box'));
  const right = rights.find((one) => one === sent('right'));
  return group && category && right ? { group, categoryId: category.id, right, tick: sent('tick') !== 'no' } : null;
}

export function tried({ group, categoryId, right, tick }: Trial): PermissionGroup {
  const boxes = { ...(group.categories[categoryId] ?? noRights), [right]: tick };
  return { ...group, categories: { ...group.categories, [categoryId]: boxes } };
}

interface TryProps {
  readonly company: Company;
  readonly serviceUserId: string;
  readonly trial: Trial | null;
  readonly rows: readonly MatrixRow[];
}

/** A box ticked or unticked to look at, before anything is saved. */
export function Try({ company, serviceUserId, trial, rows }: TryProps) {
  const groups = company.groups.filter(({ members }) => members.serviceUserIds.includes(serviceUserId));
  if (groups.length === 0) {
    return (
      <Notice kind="warn" title="This service user is in no permission group.">
        <p>It sees nothing. Choose it under Members of a group of type Service user.</p>
      </Notice>
    );
  }
  return (
    <Card title="Try a box">
      <form method="get" action={at(company, '/sight')} class="inline">
        <Hidden name="serviceUser" value={serviceUserId} />
        <Select
          name="group"
          label="Permission group"
          value={trial?.group.id ?? ''}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="box"
          label="Category"
          value={trial?.categoryId ?? ''}
          choices={company.data.categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="right"
          label="Box"
          value={trial?.right ?? ''}
          choices={rights.map((right) => ({ value: right, label: boxNames[right] }))}
        />
        <Select
          name="tick"
          label="To be"
          value={trial && !trial.tick ? 'no' : 'yes'}
          choices={[
            { value: 'yes', label: 'ticked' },
            { value: 'no', label: 'unticked' },
          ]}
        />
        <button type="submit" class="quiet">
          Preview
        </button>
      </form>
      {trial ? <Outcome company={company} serviceUserId={serviceUserId} trial={trial} rows={rows} /> : null}
    </Card>
  );
}

function Outcome({ company, serviceUserId, trial, rows }: TryProps & { readonly trial: Trial }) {
  const changes = rows.flatMap(({ cells }) => cells).map(changedBoxes);
  const [gained, lost] = [
    changes.reduce((sum, one) => sum + one.gained, 0),
    changes.reduce((sum, one) => sum + one.lost, 0),
  ];
  const { group, categoryId, right, tick } = trial;
  return (
    <div class="inline" id="outcome">
      <p>
        {gained + lost === 0
          ? 'Nothing would change for the people below.'
          : `For the people below: ${gained} gained, ${lost} lost.`}
      </p>
      <Act action={at(company, '/sight')} label={tick ? 'Tick it' : 'Untick it'} kind="primary">
        <Hidden name="serviceUser" value={serviceUserId} />
        <Hidden name="group" value={group.id} />
        <Hidden name="box" value={categoryId} />
        <Hidden name="right" value={right} />
        <Hidden name="tick" value={tick ? 'yes' : 'no'} />
        <Hidden name="stamp" value={stampOf(group)} />
      </Act>
    </div>
  );
}
