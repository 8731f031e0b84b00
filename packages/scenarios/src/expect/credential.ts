import type { Finding } from '@hibob-kit/permissions';

export const credentialRejected: Finding = {
  code: 'credential.rejected',
  severity: 'blocking',
  certainty: 'one of several',
  title: 'HiBob does not accept the service user ID and token',
  category: null,
  rights: [],
  fields: [],
  evidence: ['HiBob answered 401 to a request that needs no permission.'],
  causes: [
    {
      code: 'credential.wrong',
      about: null,
      cause: 'The ID or the token was mistyped or not copied whole.',
      lookAt:
        'Compare the service user ID with {serviceUser} in System settings → Integrations → Service users → Manage.',
    },
    {
      code: 'credential.token-reset',
      about: null,
      cause: 'The token was reset in HiBob since it was copied.',
      lookAt:
        'The date of the last reset stands beside the service user in System settings → Integrations → Service users → Manage.',
    },
    {
      code: 'credential.disabled',
      about: null,
      cause: 'The service user was disabled or deleted.',
      lookAt: 'Whether the service user is still listed in System settings → Integrations → Service users → Manage.',
    },
    {
      code: 'credential.other-environment',
      about: null,
      cause: 'The credential belongs to HiBob’s sandbox and is used on production, or the reverse.',
      lookAt: 'The address of the HiBob in which the service user was created.',
    },
  ],
  fix: [
    'System settings → Integrations → Service users → Manage.',
    'Open the service user and reset its token; copy the new token at once, it is shown only this time.',
    'Enter the service user ID and the new token here.',
    'Made in HiBob’s sandbox? Then its base URL is https://api.sandbox.hibob.com; else it is https://api.hibob.com.',
  ],
  instead: null,
  retest: { request: 'GET /v1/company/people/fields', shows: 'status 200' },
};
