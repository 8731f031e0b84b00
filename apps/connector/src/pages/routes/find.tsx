/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { targets } from '../../selection.ts';
import { discovered } from '../../setup/found-field.ts';
import { isTrouble } from '../../trouble.ts';
import { FindPage } from '../find-page.tsx';
import { type House, ownWay } from '../house.ts';

/** Finds a field of the company’s own and says what it stands for. */
export function findPages({ app, door }: House): void {
  app.get(
    '/connect/:name/find',
    door.visit(async ({ c, session, connector, name }) => {
      const text = c.req.query('text') ?? '';
      const found = text === '' ? null : await connector.findFields(name, text, ownWay);
      const shown = { session, name, text, targets: [...targets.keys()], checked: null };
      if (found !== null && isTrouble(found)) return c.html(<FindPage {...shown} fields={[]} trouble={found} />, 400);
      return c.html(<FindPage {...shown} fields={(found?.fields ?? []).slice(0, 8).map(discovered)} trouble={null} />);
    }),
  );
  app.post(
    '/connect/:name/find',
    door.visit(async ({ c, session, connector, name, form }) => {
      const text = String(form.get('text') ?? '');
      const field = String(form.get('field') ?? '');
      const shown = { session, name, text, targets: [...targets.keys()], fields: [], checked: null, trouble: null };
      if (form.get('do') === 'check') {
        const report = await connector.checkField(name, field, ownWay);
        return isTrouble(report)
          ? c.html(<FindPage {...shown} trouble={report} />, 400)
          : c.html(<FindPage {...shown} checked={report} />);
      }
      const change = { map: { [String(form.get('target') ?? '')]: field } };
      const changed = await connector.changeSelection(name, change, ownWay);
      if (isTrouble(changed)) return c.html(<FindPage {...shown} trouble={changed} />, 400);
      await door.audit(session, 'selection.changed', name);
      return c.redirect(`/connect/${name}/fields`, 303);
    }),
  );
}
