/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Explanation } from '../../explain/explanation.ts';
import { Hidden } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { Act, Chip } from '../components/parts.tsx';
import { at, type Visit } from '../screen.ts';

/** The smallest change that was tried on a copy of the company and worked, with a button that does it. */
export function FixOffer({ visit, n, now }: { readonly visit: Visit; readonly n: number; readonly now: Explanation }) {
  if (now.outcome === 'visible')
    return <Notice kind="good">Mended since: asked again now, it is in the answer.</Notice>;
  const [best, ...others] = now.fixes;
  if (!best) return <p class="soft">No change of the company alone brings it: {now.paragraph}</p>;
  return (
    <div class="stack">
      <Fix visit={visit} n={n} fix={best} />
      {others.length > 0 ? (
        <details class="accordion" data-keep>
          <summary>{others.length === 1 ? 'One other way' : `${others.length} other ways`}</summary>
          <div class="stack">
            {others.map((fix) => (
              <Fix visit={visit} n={n} fix={fix} />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}

function Fix({
  visit,
  n,
  fix,
}: {
  readonly visit: Visit;
  readonly n: number;
  readonly fix: Explanation['fixes'][number];
}) {
  const { texts, clicks, proof, sideEffects, changes } = fix;
  const ofTheRequest = changes.some(({ kind }) => kind.startsWith('ask for'));
  return (
    <div class="stack fix">
      <ul class="steps">
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      {clicks.length > 0 ? <p class="soft small">{clicks.join(' · ')}</p> : null}
      <div class="chips">
        <Chip kind="good">{proofText(proof)}</Chip>
        {sideEffects.text ? <Chip kind="warn">{sideEffects.text}</Chip> : null}
      </div>
      {ofTheRequest ? (
        <p class="soft small">This is for the program to ask otherwise: nothing in HiBob changes it.</p>
      ) : (
        <Act action={at(visit.company, `/requests/${n}/apply`)} label="Apply fix" kind="primary">
          <Hidden name="changes" value={JSON.stringify(changes)} />
        </Act>
      )}
    </div>
  );
}

function proofText({
  statusBefore,
  statusAfter,
  presence,
  employeesBefore,
  employeesAfter,
}: Explanation['fixes'][number]['proof']): string {
  const more = (employeesAfter ?? 0) - (employeesBefore ?? 0);
  const parts = [
    statusBefore === statusAfter ? null : `${statusBefore} becomes ${statusAfter}`,
    presence === 'value' ? 'it is in the answer' : `there it is ${presence}`,
    more > 0 ? `${more} more ${more === 1 ? 'person' : 'people'}` : null,
  ].filter((part) => part !== null);
  return `Proved on a copy: ${parts.join(', ')}`;
}
