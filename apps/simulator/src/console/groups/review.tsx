/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PermissionGroup } from '@hibob-kit/permissions';
import { peopleOf } from '../../company/people.ts';
import { Hidden } from '../components/fields.tsx';
import { Card } from '../components/parts.tsx';
import type { Wrong } from '../desk.ts';
import { goTo } from '../note.ts';
import { at, type Visit } from '../screen.ts';
import { Matrix, MatrixLegend } from '../sight/matrix.tsx';
import { categoryRows, changedBoxes } from '../sight/matrix-rows.ts';
import { changedSince } from '../stamp.ts';
import { checkedDraft, type GroupDraft } from './group-input.ts';
import { GroupPage, type GroupTab } from './group-page.tsx';
import { groupChanges } from './group-text.ts';

/** How many people the preview shows. */
const peopleShown = 12;

/**
 * After Save: what would change, to be applied or not. Closing the page here loses it, as in HiBob. `again`: the form, with what is
 * wrong.
 */
export function review(
  visit: Visit,
  known: PermissionGroup,
  draft: GroupDraft,
  stamp: string,
  from: GroupTab | 'members',
  again: ((wrong: Wrong) => ReturnType<typeof Review>) | null = null,
) {
  const { c, company } = visit;
  const checked =
    changedSince(stamp, known, `the permission group ${known.name}`) ?? checkedDraft(company, known, draft);
  const here = at(company, `/permission-groups/${known.id}`);
  if (checked.kind === 'wrong') {
    return again ? c.html(again(checked), 422) : goTo(c, here, `${checked.error} ${checked.fix}`, null, 'bad');
  }
  const changes = groupChanges(company, known, checked.group);
  if (changes.length === 0) return goTo(c, `${here}?tab=${from}`, 'Nothing was changed.');
  return c.html(
    <Review
      visit={visit}
      known={known}
      group={checked.group}
      changes={changes}
      draft={draft}
      stamp={stamp}
      from={from}
    />,
  );
}

interface ReviewProps {
  readonly visit: Visit;
  readonly known: PermissionGroup;
  readonly group: PermissionGroup;
  readonly changes: readonly string[];
  readonly draft: GroupDraft;
  readonly stamp: string;
  readonly from: GroupTab | 'members';
}

function Review({ visit, known, group, changes, draft, stamp, from }: ReviewProps) {
  const { company } = visit;
  const here = at(company, `/permission-groups/${known.id}`);
  return (
    <GroupPage visit={visit} group={known} tab={from === 'members' ? null : from} live="say so">
      <form method="post" action={`${here}/apply`} class="card form">
        <h2>Apply these changes?</h2>
        <Hidden name="stamp" value={stamp} />
        <Hidden name="draft" value={JSON.stringify(draft)} />
        <Hidden name="from" value={from} />
        <ul class="steps">
          {changes.map((change) => (
            <li>{change}</li>
          ))}
        </ul>
        <div class="foot">
          <button type="submit">Apply</button>
          <a class="button quiet" href={here}>
            Discard
          </a>
        </div>
      </form>
      <Preview visit={visit} known={known} group={group} />
    </GroupPage>
  );
}

/** What it means for those it is about, of the first people. */
function Preview({ visit, known, group }: Pick<ReviewProps, 'visit' | 'known' | 'group'>) {
  const { company } = visit;
  const users = [...new Set([...known.members.serviceUserIds, ...group.members.serviceUserIds])].slice(0, 3);
  const people = peopleOf(company);
  const shown = Array.from({ length: Math.min(peopleShown, people.size) }, (_, index) => people.at(index));
  const groups = company.groups.map((one) => (one.id === group.id ? group : one));
  return (
    <>
      {users.map((id) => {
        const rows = categoryRows(company, id, shown, groups).filter(({ cells }) =>
          cells.map(changedBoxes).some(({ gained, lost }) => gained + lost > 0),
        );
        const name = company.serviceUsers.find((user) => user.id === id)?.name ?? id;
        return (
          <Card title={`What changes for ${name}, of the first ${shown.length} people`}>
            {rows.length === 0 ? (
              <p class="empty">Nothing, for these people.</p>
            ) : (
              <>
                <MatrixLegend />
                <Matrix company={company} people={shown} rows={rows} label={`What changes for ${name}`} />
              </>
            )}
          </Card>
        );
      })}
    </>
  );
}
