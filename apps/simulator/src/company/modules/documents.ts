import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import { type Company, takeNumber } from '../company.ts';
import { type Module, stateOf, withState } from '../module.ts';
import type { Person } from '../people.ts';
import { type Folder, folderNamed } from './doc-folders.ts';

/** A document in a folder of an employee. */
export interface StoredDocument {
  /** Unique within the company. */
  readonly id: number;
  readonly folder: Folder;
  readonly name: string;
  /** Without a zone, as HiBob writes times. */
  readonly creationDate: string;
  readonly uploadedById: string;
  readonly tags: readonly string[];
  readonly content: Content;
}

export type Content =
  | { readonly kind: 'file'; readonly mimeType: string; readonly bytes: Uint8Array }
  /** Only the address is kept. Nothing is ever fetched: a caller must not make the simulator call others. */
  | { readonly kind: 'url'; readonly url: string };

export type NewDocument = Omit<StoredDocument, 'id'>;

interface Documents {
  /** By employee id, oldest first. */
  readonly added: ImmutableMap<string, readonly StoredDocument[]>;
  readonly removed: ImmutableSet<number>;
  readonly bytes: number;
}

const documents: Module<Documents> = {
  id: 'documents',
  initial: () => ({ added: ImmutableMap(), removed: ImmutableSet(), bytes: 0 }),
};

/** What one company may upload altogether. Ours: everything is kept in memory. */
const bytesAllowed = 256 * 1024 * 1024;

/** Oldest first: what the employee came with, then what was added. */
export function documentsOf(company: Company, person: Person): readonly StoredDocument[] {
  const { added, removed } = stateOf(company, documents);
  return [...firstDocuments(company, person), ...(added.get(person.id) ?? [])].filter(({ id }) => !removed.has(id));
}

export type Added =
  | { readonly kind: 'added'; readonly company: Company; readonly document: StoredDocument }
  | { readonly kind: 'full' };

export function withDocument(company: Company, employeeId: string, draft: NewDocument): Added {
  const state = stateOf(company, documents);
  const bytes = state.bytes + sizeOf(draft);
  if (bytes > bytesAllowed) return { kind: 'full' };
  const taken = takeNumber(company);
  const document = { ...draft, id: addedIdsFrom + taken.number };
  const added = state.added.update(employeeId, [], (known) => [...known, document]);
  return { kind: 'added', company: withState(taken.company, documents, { ...state, added, bytes }), document };
}

/** null: the employee has no such document in that folder. */
export function withoutDocument(company: Company, person: Person, folder: Folder, docId: string): Company | null {
  const document = documentsOf(company, person).find(({ id }) => String(id) === docId);
  if (document?.folder !== folder) return null;
  const { added, removed, bytes } = stateOf(company, documents);
  return withState(company, documents, {
    // Its bytes go at once; a document the employee came with is derived again and again, so it is remembered as gone.
    added: added.update(person.id, [], (known) => known.filter((one) => one !== document)),
    removed: document.id < addedIdsFrom ? removed.add(document.id) : removed,
    bytes: document.id < addedIdsFrom ? bytes : bytes - sizeOf(document),
  });
}

function sizeOf({ content }: NewDocument): number {
  return content.kind === 'file' ? content.bytes.length : 0;
}

const firstIdsFrom = 1_000_000;
const idsPerPerson = 4;
const addedIdsFrom = 1_000_000_000;

/** What lies in the folders of somebody who has begun to work. Which documents, and of whom, is ours. */
const firstRows: readonly {
  readonly name: string;
  readonly folder: Folder;
  readonly of: (index: number) => boolean;
}[] = [
  { name: 'Employment contract.txt', folder: folderNamed('Contracts'), of: () => true },
  { name: 'Welcome letter.txt', folder: folderNamed('Shared'), of: (index) => index % 2 === 0 },
  { name: 'Proof of identity.txt', folder: folderNamed('Confidential'), of: (index) => index % 3 === 0 },
];

function firstDocuments(company: Company, person: Person): readonly StoredDocument[] {
  const { index, id } = person;
  const start = person.value('work.startDate');
  // Somebody created through the API comes without documents.
  if (index >= company.spec.employees || typeof start !== 'string' || start > company.today) return [];
  return firstRows.flatMap(({ name, folder, of }, at) =>
    of(index)
      ? {
          id: firstIdsFrom + index * idsPerPerson + at,
          folder,
          name,
          creationDate: `${start}T09:00:00.000000`,
          uploadedById: company.data.people.idAt(0),
          tags: [],
          content: textFile(`${name}\nOf employee ${id}, since ${start}.\n`),
        }
      : [],
  );
}

function textFile(text: string): Content {
  return { kind: 'file', mimeType: 'text/plain; charset=UTF-8', bytes: new TextEncoder().encode(text) };
}
