import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Company } from '../company/company.ts';
import type { CompanyStore } from '../company/company-store.ts';
import { documentsOf, type StoredDocument } from '../company/modules/documents.ts';
import { type View, viewOf } from './view.ts';

/** Where the files of documents are downloaded. HiBob's own links lead to a file store; this path is ours. */
export const documentFilesPath = '/_sim/files';

/**
 * The path of a link that opens without credentials, as a link in a browser must. It is signed with what only the simulator knows
 * of the service user, so it ends with the service user's token, and it opens no more than that service user may see.
 */
export function documentLink({ id }: StoredDocument, employeeId: string, { company, serviceUserId }: View): string {
  const signature = signatureOf(company, serviceUserId, employeeId, String(id));
  return [documentFilesPath, serviceUserId, employeeId, id, signature?.toString('base64url')].join('/');
}

export function documentFiles(store: CompanyStore): Hono {
  const app = new Hono();
  app.get('/:serviceUserId/:employeeId/:docId/:signature', (c) => {
    const { serviceUserId, employeeId, docId, signature } = c.req.param();
    const company = store.ofServiceUser(serviceUserId);
    const expected = company && signatureOf(company, serviceUserId, employeeId, docId);
    if (!company || !expected || !isSame(expected, signature)) return c.body(null, 404);
    const document = documentSeen(viewOf(company, serviceUserId), employeeId, docId);
    if (document?.content.kind !== 'file') return c.body(null, 404);
    const { mimeType, bytes } = document.content;
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': headerText(mimeType) ? mimeType : 'application/octet-stream',
        // Somebody else's upload must not run as a page of this host.
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(Buffer.from(document.name).toString())}`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
  return app;
}

function documentSeen(view: View, employeeId: string, docId: string): StoredDocument | null {
  const found = view.find(view.people.byId(employeeId));
  if (found.kind !== 'reached') return null;
  const { person } = found.reached;
  const document = documentsOf(view.company, person).find(({ id }) => String(id) === docId);
  return document && view.mayOn('viewDocs', person, document.folder.name) ? document : null;
}

function signatureOf(company: Company, serviceUserId: string, employeeId: string, docId: string): Buffer | null {
  const serviceUser = company.serviceUsers.find(({ id, enabled }) => enabled && id === serviceUserId);
  if (!serviceUser) return null;
  return createHmac('sha256', serviceUser.tokenHash).update(`${employeeId} ${docId}`).digest();
}

function isSame(expected: Buffer, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What may stand in a header: a part of an upload names its type as it likes. */
function headerText(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}
