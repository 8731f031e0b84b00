import { permissionsPage } from './permissions-page.ts';

/** A page below docs/generated, written by `pnpm generate` and held against the committed one by a test. */
export interface Page {
  readonly path: string;
  readonly render: () => string;
}

export const pages: readonly Page[] = [{ path: 'docs/generated/permissions.md', render: permissionsPage }];
