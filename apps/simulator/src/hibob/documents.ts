import { docEndpoints, type FeatureId } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { customFolder, type Folder, folderNamed, folders } from '../company/modules/doc-folders.ts';
import { documentsOf, type NewDocument, withDocument, withoutDocument } from '../company/modules/documents.ts';
import type { Person } from '../company/people.ts';
import { type Binding, bind, bindWrite, type Outcome } from './bind.ts';
import { addedWire, listedWire, uploadedWire } from './document-wire.ts';
import { done, forbidden, json, notFound, type Result, refused } from './result.ts';
import type { View } from './view.ts';

/** Where documents go, with the three writes of each place. The two custom paths differ in a word (OpenAPI 2025-06). */
const places = [
  {
    folderOf: () => folderNamed('Shared'),
    add: docEndpoints.addShared,
    upload: docEndpoints.uploadShared,
    remove: docEndpoints.removeShared,
  },
  {
    folderOf: () => folderNamed('Confidential'),
    add: docEndpoints.addConfidential,
    upload: docEndpoints.uploadConfidential,
    remove: docEndpoints.removeConfidential,
  },
  {
    folderOf: ({ folderId = '' }: Path) => customFolder(folderId),
    add: docEndpoints.addCustom,
    upload: docEndpoints.uploadCustom,
    remove: docEndpoints.removeCustom,
  },
] as const;

/** Documents of employees. The rights are ticked per folder and hold for the people of the access rights. */
export const documentsBindings: readonly Binding[] = [
  bind(docEndpoints.folders, () =>
    json(
      folders.map(({ id, name, type }) => ({ id: { value: id }, name: { value: name }, folderType: { value: type } })),
    ),
  ),

  bind(docEndpoints.list, ({ path, origin }, view) => {
    const place = placeOf(path, null, 'viewDocs', view);
    if (place.kind === 'refused') return place.result;
    const { person } = place;
    const seen = documentsOf(view.company, person).filter(({ folder }) => view.mayOn('viewDocs', person, folder.name));
    return json({ documents: seen.map((document) => listedWire(document, person, view, origin)) });
  }),

  ...places.flatMap(({ folderOf, add, upload, remove }) => [
    bindWrite(add, ({ path, body, moment }, view) =>
      store(placeOf(path, folderOf, 'uploadDocs', view), view, addedWire, {
        name: body.documentName,
        creationDate: moment,
        tags: body.tags ?? [],
        content: { kind: 'url', url: body.documentUrl },
      }),
    ),
    bindWrite(upload, ({ path, body: { file }, moment }, view) =>
      store(placeOf(path, folderOf, 'uploadDocs', view), view, uploadedWire, {
        name: file.name,
        creationDate: moment,
        tags: [],
        content: { kind: 'file', mimeType: file.type, bytes: file.bytes },
      }),
    ),
    bindWrite(remove, ({ path }, view) => {
      const place = placeOf(path, folderOf, 'deleteDocs', view);
      if (place.kind === 'refused') return place;
      const company = withoutDocument(view.company, place.person, place.folder, path.docId ?? '');
      return company ? { result: done, company } : { result: notFound };
    }),
  ]),
];

type Path = Readonly<Record<string, string>>;

type Place =
  | { readonly kind: 'open'; readonly person: Person; readonly folder: Folder }
  | { readonly kind: 'refused'; readonly result: Result };

/**
 * Who and which folder are meant, if the caller may do this there. That an employee outside the access rights is 403 and an
 * unknown one 404 is inferred from the tables. `folderOf` null: any folder will do.
 */
function placeOf(path: Path, folderOf: ((path: Path) => Folder | null) | null, feature: FeatureId, view: View): Place {
  const found = view.find(view.people.byId(path.id ?? ''));
  const folder = folderOf ? folderOf(path) : folderNamed('Shared');
  if (found.kind === 'unknown' || !folder) return { kind: 'refused', result: notFound };
  if (found.kind === 'outside') return { kind: 'refused', result: forbidden };
  const { person } = found.reached;
  const may = view.mayOn(feature, person, folderOf ? folder.name : undefined);
  return may ? { kind: 'open', person, folder } : { kind: 'refused', result: forbidden };
}

/** Source of the two bounds: documents reference; the answer beyond them is not known. */
const largestShared = 5 * 1024 * 1024;
const largestCustom = 1024 * 1024;

function store(
  place: Place,
  view: View,
  wire: typeof addedWire,
  draft: Pick<NewDocument, 'name' | 'creationDate' | 'tags' | 'content'>,
): Outcome {
  if (place.kind === 'refused') return place;
  const { person, folder } = place;
  const most = folder.type === 'custom' ? largestCustom : largestShared;
  if (draft.content.kind === 'file' && draft.content.bytes.length > most) return { result: tooLarge(most) };
  const added = withDocument(view.company, person.id, { ...draft, folder, uploadedById: view.serviceUserId });
  if (added.kind === 'full') return { result: full };
  const company: Company = added.company;
  return { result: json(wire(added.document, person)), company };
}

const tooLarge = (most: number): Result =>
  refused({
    status: 413,
    body: { key: 'exception.document.too.large', error: `The file is larger than ${most / 1024 / 1024} MB.` },
  });

const full: Result = refused({
  status: 413,
  body: {
    key: 'simulator.documents.full',
    error: 'The company holds 256 MB of documents; the simulator keeps no more.',
  },
});
