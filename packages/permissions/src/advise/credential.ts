import { screens } from '../catalogue.ts';
import type { Cause, Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import { searchShows } from './retest.ts';

/** An ID that was accepted once is not mistyped: what happened to it since is likelier. The causes that fit stay the same. */
export function credentialRejected(
  { acceptedAt }: Problem & { code: 'credential.rejected' },
  serviceUserId: string,
): Finding {
  return {
    code: 'credential.rejected',
    severity: 'blocking',
    certainty: 'one of several',
    title: 'HiBob does not accept the service user ID and token',
    category: null,
    rights: [],
    fields: [],
    evidence: [
      'HiBob answered 401 to a request that needs no permission.',
      ...(acceptedAt === null ? [] : [`On ${acceptedAt.slice(0, 10)} HiBob accepted this service user ID.`]),
    ],
    causes:
      acceptedAt === null ? [wrong(serviceUserId), ...since, elsewhere] : [...since, wrong(serviceUserId), elsewhere],
    fix: [
      `${screens.serviceUsers}.`,
      'Open the service user and reset its token; copy the new token at once, it is shown only this time.',
      'Enter the service user ID and the new token here.',
      'Made in HiBob’s sandbox? Then its base URL is https://api.sandbox.hibob.com; else it is https://api.hibob.com.',
    ],
    instead: null,
    retest: { request: 'GET /v1/company/people/fields', shows: 'status 200' },
  };
}

export function credentialBlocked({ html }: Problem & { code: 'credential.blocked' }): Finding {
  return {
    code: 'credential.blocked',
    severity: 'blocking',
    certainty: html ? 'one of several' : 'certain',
    title: 'HiBob refuses every request from this address',
    category: null,
    rights: [],
    fields: [],
    evidence: [`HiBob answered 403${html ? ' with a page' : ''} to a request that needs no permission.`],
    causes: [...(html ? [firewall] : []), allowList],
    fix: [
      ...(html ? ['Wait five minutes and check again.'] : []),
      `${html ? 'If it stays, ask' : 'Ask'} the HiBob admin to add this address to the IP allow list.`,
    ],
    instead: null,
    retest: { request: 'GET /v1/company/people/fields', shows: 'status 200' },
  };
}

/** Everything kept so far is another company's: reading on would mix the two. */
export function credentialOtherCompany({ known, answered }: Problem & { code: 'credential.other-company' }): Finding {
  return {
    code: 'credential.other-company',
    severity: 'blocking',
    certainty: 'certain',
    title: 'This service user belongs to another company',
    category: null,
    rights: [],
    fields: [],
    evidence: [`The people carry the company ID ${answered}; what was read so far came from the company ID ${known}.`],
    causes: [
      {
        code: 'credential.other-company',
        about: null,
        cause: 'The service user ID and token were made in another HiBob account: another company, or a sandbox.',
        lookAt: `The address of the HiBob in which the service user was created, and ${screens.serviceUsers} there.`,
      },
    ],
    fix: [
      'Sign in to the HiBob of the company that this connection has read so far.',
      `${screens.serviceUsers}: open its service user and reset the token.`,
      'Enter the service user ID and the new token here.',
    ],
    instead: 'To read the other company as well, make a connection of its own for it.',
    retest: searchShows(['root.companyId'], `people with the company ID ${known}`),
  };
}

/** What a caller blocked by the firewall gets is unknown (a switch): a page, or no answer at all. */
const firewall: Cause = {
  code: 'credential.blocked',
  about: null,
  cause: 'HiBob’s firewall blocks this address for five minutes after more than 50 refused requests in 10 seconds.',
  lookAt: 'Whether the same check passes after five quiet minutes.',
};
const allowList: Cause = {
  code: 'credential.address-not-allowed',
  about: null,
  cause: 'The company accepts API calls from listed IP addresses only.',
  lookAt: 'The IP allow list in HiBob’s security settings.',
};

const wrong = (serviceUserId: string): Cause => ({
  code: 'credential.wrong',
  about: null,
  cause: 'The ID or the token was mistyped or not copied whole.',
  lookAt: `Compare the service user ID with ${serviceUserId} in ${screens.serviceUsers}.`,
});
/** What can have become of a credential that was right. */
const since: readonly Cause[] = [
  {
    code: 'credential.token-reset',
    about: null,
    cause: 'The token was reset in HiBob since it was copied.',
    lookAt: `The date of the last reset stands beside the service user in ${screens.serviceUsers}.`,
  },
  {
    code: 'credential.disabled',
    about: null,
    cause: 'The service user was disabled or deleted.',
    lookAt: `Whether the service user is still listed in ${screens.serviceUsers}.`,
  },
];
const elsewhere: Cause = {
  code: 'credential.other-environment',
  about: null,
  cause: 'The credential belongs to HiBob’s sandbox and is used on production, or the reverse.',
  lookAt: 'The address of the HiBob in which the service user was created.',
};
