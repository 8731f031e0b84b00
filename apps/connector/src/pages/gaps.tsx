/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PayBasis } from '../store/norms.ts';
import { FormKey } from './layout.tsx';
import type { Gap } from './readiness-of.ts';
import type { Session } from './session.ts';

const listed = 6;

/** What keeps people from being ready, and what mends it. */
export function Gaps({ name, gaps }: { readonly name: string; readonly gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <>
      <h2>What is missing</h2>
      <ul>
        {gaps.slice(0, listed).map((gap) => (
          <li>
            <strong>{gap.item}</strong>, of {gap.people === 1 ? 'one person' : `${gap.people} people`}. {gap.sentence}{' '}
            <Mend name={name} gap={gap} />
          </li>
        ))}
      </ul>
      {gaps.length > listed ? <p class="quiet">And less often, {gaps.length - listed} things more.</p> : null}
    </>
  );
}

/** On a page there is a place to go where a terminal has a command. */
function Mend({ name, gap: { why, mend } }: { readonly name: string; readonly gap: Gap }) {
  if (why === 'pay-basis-not-answered') return <a href="#part-time">Answer it below.</a>;
  if (why === 'not-requested') return <a href={`/connect/${name}/fields`}>Share it.</a>;
  return mend === null ? null : <span class="quiet">{mend}</span>;
}

/** The one thing that HiBob does not say and only the company knows. */
export function PartTimePay({
  session,
  name,
  payBasis,
}: {
  readonly session: Session;
  readonly name: string;
  readonly payBasis: PayBasis | null;
}) {
  return (
    <>
      <h2 id="part-time">Pay of part-timers</h2>
      <p>
        HiBob does not say which amount your company enters for somebody who works part-time. Without an answer, pay is
        not brought to full time.
      </p>
      <form method="post" action={`/connect/${name}/pay-basis`}>
        <FormKey session={session} />
        <fieldset class="choice">
          <legend>In HiBob stands</legend>
          {answers.map(({ value, words }) => (
            <label class="tick">
              <input type="radio" name="payBasis" value={value} checked={value === (payBasis ?? unanswered)} />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" class={payBasis === null ? undefined : 'plain'}>
          Save the answer
        </button>
      </form>
    </>
  );
}

export const unanswered = 'unanswered';
const answers: readonly { readonly value: PayBasis | typeof unanswered; readonly words: string }[] = [
  { value: 'actual', words: 'what they get: half of it for half the hours' },
  { value: 'full_time', words: 'what full-time work would give, whatever they work' },
  { value: unanswered, words: 'I do not know yet' },
];
