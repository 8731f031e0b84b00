import { avatarEndpoints } from '@hibob-kit/schemas';
import { setAvatar } from '../company/people/update-person.ts';
import type { Person } from '../company/people.ts';
import { type Binding, bind, bindWrite } from './bind.ts';
import { indexOf } from './company-index.ts';
import { onEditable } from './edit-person.ts';
import { badRequest, forbidden, notFound, type Result } from './result.ts';
import type { View } from './view.ts';

/** Pictures of employees, as the URL of the image; the field behind it is `root.avatarUrl`. */
export const avatarsBindings: readonly Binding[] = [
  bind(avatarEndpoints.byEmail, ({ query: { email } }, view) =>
    email === undefined ? badRequest('query.email: whose?') : avatarOf(view.people.byEmail(email), view),
  ),

  bind(avatarEndpoints.read, ({ path }, view) => avatarOf(view.people.byId(path.employeeId ?? ''), view)),

  bindWrite(avatarEndpoints.set, ({ path, body }, view) =>
    onEditable(view, view.people.byId(path.employeeId ?? ''), avatar, (person) =>
      setAvatar(view.company, person, body.url),
    ),
  ),
];

const avatar = 'root.avatarUrl';

/** A bare text (inferred); 403 where the field may not be seen and 404 for nobody, as everywhere else (inferred). */
function avatarOf(person: Person | null, view: View): Result {
  const found = view.find(person);
  if (found.kind === 'unknown') return notFound;
  const field = indexOf(view.company.data).fieldById.get(avatar);
  if (found.kind === 'outside' || !field || view.reveal(found.reached.rights, [field]).length === 0) return forbidden;
  const url = String(found.reached.person.value(avatar) ?? '');
  return { kind: 'file', contentType: 'text/plain; charset=UTF-8', bytes: Buffer.from(url) };
}
