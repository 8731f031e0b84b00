import { controlOperations } from '../../apps/simulator/src/control/operations.ts';
import { code, page, table } from './markdown.ts';

/** Every operation of the control API; shapes are in the OpenAPI document it serves. */
export function controlApiPage(): string {
  return page(
    '# The control API',
    'Written by `pnpm generate` from `apps/simulator/src/control/operations`. Do not edit.',
    'What HiBob has no API for: companies, permission groups, service users, clocks, faults, journals, explanations. It stands under `/_sim/v1`, for programs on the same machine unless `--control any` says otherwise. `GET /_sim/v1/openapi.json` has the shapes; `hibob-simulator/client` is the same in TypeScript. What is refused comes with `error`, `fix`, and where it helps `path` and `nearest`.',
    table(
      ['Operation', 'What it does'],
      controlOperations.map(({ row: { method, path, summary } }) => [code(`${method} ${path}`), summary]),
    ),
  );
}
