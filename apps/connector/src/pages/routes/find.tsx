/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { SelectionChange } from '../../setup/change-selection.ts';
import { discovered } from '../../setup/found-field.ts';
import { isTrouble, type Trouble } from '../../trouble.ts';
import type { Visit } from '../door.tsx';
import { FindPage, type FindShown } from '../find-page.tsx';
import { type House, ownWay } from '../house.ts';
import { ShortPage, TroubleNotice } from '../short-page.tsx';

const mostFound = 8;

/** Finds a field of the company’s own and says what it stands for. */
export function findPages({ app, door }: House): void {
  app.get(
    '/connect/:name/find',
    door.visit((visit) => shown(visit, visit.c.req.query('text') ?? '', { checked: null, trouble: null })),
  );
  app.post(
    '/connect/:name/find',
    door.visit(async (visit) => {
      const { c, session, connector, name, form } = visit;
      const [text, field, target, wish] = ['text', 'field', 'target', 'do'].map((key) => String(form.get(key) ?? ''));
      if (wish === 'check') {
        const report = await connector.checkField(name, field ?? '', ownWay);
        if (!isTrouble(report)) await door.audit(session, 'field.checked', name);
        const found = isTrouble(report) ? { checked: null, trouble: report } : { checked: report, trouble: null };
        return shown(visit, text ?? '', found);
      }
      const changed = await connector.changeSelection(name, changeFor(wish, field ?? '', target ?? ''), ownWay);
      if (isTrouble(changed)) return shown(visit, text ?? '', { checked: null, trouble: changed });
      await door.audit(session, 'selection.changed', name);
      return c.redirect(`/connect/${name}/find?text=${encodeURIComponent(text ?? '')}`, 303);
    }),
  );
}

function changeFor(wish: string | undefined, field: string, target: string): SelectionChange {
  if (wish === 'unmap') return { unmap: [field] };
  if (wish === 'remove') return { unselect: [field] };
  if (wish === 'add') return { select: [field] };
  return { map: { [target]: field } };
}

async function shown(
  { c, session, connector, name }: Visit,
  text: string,
  asked: Pick<FindShown, 'checked'> & { readonly trouble: Trouble | null },
): Promise<Response> {
  const view = await connector.readEmployees(name, ownWay);
  if (isTrouble(view)) {
    return c.html(
      <ShortPage session={session} title="Find a field">
        <TroubleNotice trouble={view} />
      </ShortPage>,
      400,
    );
  }
  const found = text === '' ? null : await connector.findFields(name, text, ownWay);
  const trouble = asked.trouble ?? (isTrouble(found) ? found : null);
  const known = found === null || isTrouble(found) ? null : found;
  return c.html(
    <FindPage
      session={session}
      name={name}
      view={view}
      text={text}
      fields={(known?.fields ?? []).slice(0, mostFound).map(discovered)}
      source={known?.source ?? null}
      checked={asked.checked}
      trouble={trouble}
    />,
    trouble === null ? 200 : 400,
  );
}
