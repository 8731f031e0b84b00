import { companyFileJsonSchema } from '@hibob-kit/scenarios';
import { reportsJsonSchema } from 'hibob-connector';
import { endpointsPage } from './endpoints-page.ts';
import { fieldsPage } from './fields-page.ts';
import { permissionsPage } from './permissions-page.ts';

/** A page below docs/generated, written by `pnpm generate` and held against the committed one by a test. */
export interface Page {
  readonly path: string;
  readonly render: () => string;
}

export const pages: readonly Page[] = [
  { path: 'docs/generated/endpoints.md', render: endpointsPage },
  { path: 'docs/generated/fields.md', render: fieldsPage },
  { path: 'docs/generated/permissions.md', render: permissionsPage },
  {
    path: 'docs/generated/company-file.schema.json',
    render: () => `${JSON.stringify(companyFileJsonSchema(), null, 2)}\n`,
  },
  {
    path: 'docs/generated/reports.schema.json',
    render: () => `${JSON.stringify(reportsJsonSchema(), null, 2)}\n`,
  },
];
