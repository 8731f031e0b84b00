import { everythingSelected, type Selection } from '@hibob-kit/permissions';
import { type Credentials, credentialsSchema, tidyCredentials } from '../credentials.ts';
import { hibobBaseUrl } from '../hibob/create-client.ts';
import { checkedSelection, selectionSchema } from '../selection.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import type { Context } from './context.ts';
import { readJsonFile } from './json-file.ts';
import type { CredentialOptions, SelectionOptions } from './options.ts';

/** The credentials from the file or the environment; null where there are none. */
export function credentialsFrom({ io, settings }: Context, options: CredentialOptions): Credentials | null | Trouble {
  const baseUrl = options.baseUrl ?? settings.baseUrl ?? hibobBaseUrl;
  if (options.credentials !== undefined) {
    const given = readJsonFile(io.cwd, options.credentials, credentialsSchema, 'credentials');
    if (isTrouble(given)) return given;
    return tidyCredentials(options.baseUrl === undefined ? given : { ...given, baseUrl: options.baseUrl }, baseUrl);
  }
  const { serviceUserId, token } = settings;
  if (serviceUserId === null && token === null) return null;
  if (serviceUserId === null) return missing('HIBOB_SERVICE_USER_ID is not set.');
  if (token === null) return missing('HIBOB_SERVICE_USER_TOKEN is not set.');
  return tidyCredentials({ serviceUserId, token, baseUrl }, baseUrl);
}

export const noCredentials = missing('There are no credentials for HiBob.');

function missing(message: string): Trouble {
  return trouble(
    'credentials-missing',
    message,
    'Set HIBOB_SERVICE_USER_ID and HIBOB_SERVICE_USER_TOKEN, or give a file with --credentials FILE: {"serviceUserId": "SERVICE-…", "token": "…"}.',
  );
}

/** The selection from the options; null where none is given and the connection's own holds. */
export function selectionFrom({ io }: Context, options: SelectionOptions): Selection | null | Trouble {
  const { without, anonymous, map, field, selection, everything } = options;
  const flags = without.length + map.length + field.length + (anonymous ? 1 : 0);
  if ((flags > 0 ? 1 : 0) + (selection === undefined ? 0 : 1) + (everything ? 1 : 0) > 1) return contradiction;
  if (everything) return everythingSelected;
  if (selection !== undefined) {
    const given = readJsonFile(io.cwd, selection, selectionSchema, 'selection');
    return isTrouble(given) ? given : checkedSelection(given);
  }
  if (flags === 0) return null;
  const pairs = map.map((text) => text.split(/=(.*)/s));
  if (pairs.some(([item, id]) => !item || !id)) return badMap;
  return checkedSelection({
    unselected: without,
    ...(anonymous && { anonymous }),
    mapped: Object.fromEntries(pairs.map(([item, id]) => [item?.trim() ?? '', id?.trim() ?? ''])),
    extra: field.map((id) => id.trim()),
  });
}

const contradiction = trouble(
  'usage',
  'The selection is given twice.',
  'Use either --selection FILE, or --everything, or --without, --anonymous, --map and --field.',
);
const badMap = trouble(
  'usage',
  'A --map is not TARGET=FIELD.',
  'For example: --map gender=home.custom.field_1712345678901. Find field ids with discover.',
);
