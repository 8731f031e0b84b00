import { credentialRejected } from '../expect/credential.ts';
import { refused } from '../expect/expectations.ts';
import type { Scenario } from '../scenario.ts';
import { scenario } from './base.ts';

/** The guide's "Client ID / Client Secret is correct". Over the API both are the same 401. */
export const credentialScenarios: readonly Scenario[] = [
  scenario({
    id: 'token-mistyped',
    title: 'Token mistyped',
    story: 'The last character of the token was not copied.',
    guide: '‘General Errors’',
    credential: 'mistyped',
    expect: refused([credentialRejected], []),
  }),
  scenario({
    id: 'token-reset',
    title: 'Token reset since it was copied',
    story: 'Somebody reset the service user’s token in HiBob after the integration had been connected.',
    guide: '‘General Errors’',
    credential: 'reset since',
    expect: refused([credentialRejected], []),
  }),
  scenario({
    id: 'service-user-disabled',
    title: 'The service user was disabled',
    story:
      'Somebody disabled the service user in HiBob after the integration had been connected. Over the API it is the same 401.',
    disabledServiceUsers: ['Ravio'],
    expect: refused([credentialRejected], []),
  }),
];
