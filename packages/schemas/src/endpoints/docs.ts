import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, inferred } from '../evidence.ts';
import { filePart } from './body.ts';
import { deletes, limit, needs, notDocumented, openApi, reads, writes } from './row.ts';

/** The page says that documents have no limit; a row needs one, so it is out of reach. */
const unlimited = limit(1000, inferred('documents reference: no limit; the number is ours'));

/** One part, named `file`. Up to 5 MB, 1 MB into a custom folder. Source: documents reference. */
const upload = z.lazy(() => z.object({ file: filePart }));
const fromUrl = z.lazy(() =>
  z.object({
    documentName: z.string().min(1),
    documentUrl: z.url({ protocol: /^https?$/ }),
    tags: z.array(z.string()).nullish(),
  }),
);

const uploaded = z.lazy(() => z.looseObject({ id: z.union([z.number(), z.string()]) }));
const fetched = documented('OpenAPI 2025-06; that name and URL are mandatory is inferred');
const cell = z.lazy(() => z.looseObject({ value: z.string() }));

export const docEndpoints = {
  folders: {
    ...reads,
    id: 'docs.folders',
    path: '/docs/folders/metadata',
    permission: notDocumented,
    answer: z.lazy(() => z.array(z.looseObject({ id: cell, name: cell, folderType: cell }))),
    evidence: openApi,
    ...unlimited,
  },
  list: {
    ...reads,
    id: 'docs.list',
    path: '/docs/people/{id}',
    ...needs('viewDocs'),
    answer: z.lazy(() =>
      z.object({
        documents: z.array(z.looseObject({ documentName: z.string().nullish(), downloadLink: z.string().nullish() })),
      }),
    ),
    evidence: openApi,
    ...unlimited,
  },
  addShared: fetching('shared', '/docs/people/{id}/shared'),
  addConfidential: fetching('confidential', '/docs/people/{id}/confidential'),
  addCustom: fetching('custom', '/docs/people/{id}/custom/{folderId}'),
  uploadShared: uploading('shared', '/docs/people/{id}/shared/upload'),
  uploadConfidential: uploading('confidential', '/docs/people/{id}/confidential/upload'),
  uploadCustom: uploading('custom', '/docs/people/{id}/folders/{folderId}/upload'),
  removeShared: removing('shared', '/docs/people/{id}/shared/{docId}'),
  removeConfidential: removing('confidential', '/docs/people/{id}/confidential/{docId}'),
  removeCustom: removing('custom', '/docs/people/{id}/folders/{folderId}/{docId}'),
} as const satisfies Record<string, Endpoint>;

function fetching(folder: string, path: string) {
  return {
    ...writes,
    id: `docs.${folder}.add`,
    path,
    ...needs('uploadDocs'),
    body: fromUrl,
    answerKind: 'json',
    answer: uploaded,
    evidence: fetched,
    ...unlimited,
  } as const satisfies Endpoint;
}

/** The document shows the id as JSON for the shared folder and in words for the others. */
function uploading(folder: string, path: string) {
  return {
    ...writes,
    id: `docs.${folder}.upload`,
    path,
    ...needs('uploadDocs'),
    bodyKind: 'multipart',
    body: upload,
    answerKind: 'json',
    answer: uploaded,
    evidence: openApi,
    ...unlimited,
  } as const satisfies Endpoint;
}

function removing(folder: string, path: string) {
  return {
    ...deletes,
    id: `docs.${folder}.delete`,
    path,
    ...needs('deleteDocs'),
    evidence: openApi,
    ...unlimited,
  } as const satisfies Endpoint;
}
