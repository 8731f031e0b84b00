import { companyFileJsonSchema } from '@hibob-kit/scenarios';
import { captureJsonSchema } from '@hibob-kit/schemas';
import { reportsJsonSchema } from 'hibob-connector';
import { connectorCommandLinePage } from './connector-command-line-page.ts';
import { controlApiPage } from './control-api-page.ts';
import { endpointsPage } from './endpoints-page.ts';
import { fidelityPage } from './fidelity-page.ts';
import { fieldsPage } from './fields-page.ts';
import { permissionsPage } from './permissions-page.ts';
import { scenariosPage } from './scenarios-page.ts';

/** A page below docs/generated, written by `pnpm generate` and held against the committed one by a test. */
export interface Page {
  readonly path: string;
  readonly render: () => string;
}

export const pages: readonly Page[] = [
  { path: 'docs/generated/endpoints.md', render: endpointsPage },
  { path: 'docs/generated/fields.md', render: fieldsPage },
  { path: 'docs/generated/permissions.md', render: permissionsPage },
  { path: 'docs/generated/scenarios.md', render: scenariosPage },
  { path: 'docs/generated/control-api.md', render: controlApiPage },
  { path: 'docs/generated/fidelity.md', render: fidelityPage },
  { path: 'docs/generated/connector-command-line.md', render: connectorCommandLinePage },
  {
    path: 'docs/generated/company-file.schema.json',
    render: () => `${JSON.stringify(companyFileJsonSchema(), null, 2)}\n`,
  },
  {
    path: 'docs/generated/capture.schema.json',
    render: () => `${JSON.stringify(captureJsonSchema(), null, 2)}\n`,
  },
  {
    path: 'docs/generated/reports.schema.json',
    render: () => `${JSON.stringify(reportsJsonSchema(), null, 2)}\n`,
  },
];
