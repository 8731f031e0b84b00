import type { StoredDocument } from '../company/modules/documents.ts';
import type { Person } from '../company/people.ts';
import { documentLink } from './document-links.ts';
import type { View } from './view.ts';

/** An entry of the list. Two members are documented, and no id; a document added by its address links to that. */
export function listedWire(document: StoredDocument, person: Person, view: View, origin: string): object {
  const { content, name } = document;
  const downloadLink = content.kind === 'url' ? content.url : `${origin}${documentLink(document, person.id, view)}`;
  return { documentName: name, downloadLink };
}

/**
 * The answer to a document added by its address. `status`, `mimeType` and the dates of requested actions are left out: nothing was
 * fetched, nothing requested, and the words of `status` are not known.
 */
export function addedWire(document: StoredDocument, { id: employeeId }: Person): object {
  const { id, uploadedById, name, creationDate, tags, folder } = document;
  return {
    id,
    employeeId,
    uploadedById,
    name,
    creationDate,
    tags,
    folderId: folder.number,
    fileId: id,
    documentName: name,
    owner: { id: employeeId },
  };
}

/** Documented for the shared folder; the others "return the id" without a shape, so they are answered alike (inferred). */
export function uploadedWire({ id }: StoredDocument): object {
  return { id };
}
