import type { Switches } from '@hibob-kit/schemas';
import { notFound, type Result } from './result.ts';

/** What HiBob says to a path it does not have, first row that fits. */
const quirks: readonly {
  readonly method: RegExp;
  readonly path: RegExp;
  readonly says: (on: Pick<Switches, 'unknownPeoplePath'>) => Result;
}[] = [
  // The web app's fallback page, seen for `/people/{id}/variables` and some twenty guesses (observed).
  {
    method: /^(GET|HEAD)$/,
    path: /^\/v1\/people\/[^/]+\/.+/,
    says: (on) => (on.unknownPeoplePath === '404' ? notFound : { kind: 'page', status: 200 }),
  },
  // Unknown writes below a person: 404 with a page (observed).
  { method: /./, path: /^\/v1\/people\/[^/]+\/.+/, says: () => ({ kind: 'page', status: 404 }) },
  // The read routes switched off on 2025-05-06 (documented); that they answer 404 is inferred.
  { method: /^(GET|HEAD)$/, path: /^\/v1\/people(\/[^/]+)?\/?$/, says: () => notFound },
  // Unknown bulk paths: 404 without content type (observed); everything else like them (inferred).
  { method: /./, path: /./, says: () => notFound },
];

export function answerToUnknown(method: string, path: string, on: Pick<Switches, 'unknownPeoplePath'>): Result {
  return quirks.find((row) => row.method.test(method) && row.path.test(path))?.says(on) ?? notFound;
}
