import { type Wrong, wrong } from '../desk.ts';
import { text } from '../form.ts';
import { draftIn } from '../groups/group-input.ts';
import { groupIn } from '../groups/group-page.tsx';
import { goTo } from '../note.ts';
import { at, type CompanyScreen, operationOn, type Visit } from '../screen.ts';
import { changedSince } from '../stamp.ts';

/** Apply, after Save: the only click that changes a permission group. */
export const groupReviewScreens: readonly CompanyScreen[] = [
  { method: 'POST', path: '/permission-groups/:group/apply', answer: (visit) => apply(visit) },
];

async function apply(visit: Visit) {
  const { c, desk, company, form } = visit;
  const group = groupIn(visit);
  const draft = draftIn(text(form, 'draft'));
  if (!group || !draft)
    return goTo(c, at(company, '/permission-groups'), 'There is nothing to apply any more.', null, 'bad');
  const tab = text(form, 'from') === 'people' ? 'people' : 'features';
  const back = at(company, `/permission-groups/${group.id}?tab=${tab}`);
  const elsewhere: Wrong | null = changedSince(text(form, 'stamp'), group, `the permission group ${group.name}`);
  const done =
    elsewhere ??
    (await desk.perform('PUT', operationOn(company, `/permission-groups/${group.id}?memberCount=no`), draft));
  if (done.kind === 'wrong') {
    const { error, fix } = wrong(done.error, done.fix);
    return goTo(c, back, `${error} ${fix}`, null, 'bad');
  }
  return goTo(c, back, `${group.name} is saved.`, desk.world.store.get(company.id)?.version ?? null);
}
