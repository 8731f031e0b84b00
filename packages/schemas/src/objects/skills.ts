import { documented } from '../evidence.ts';
import { objectKind } from '../object-kind.ts';

/** Skills that another system pushed; source and external id together are its key. */
export const skillKind = objectKind(
  'skill',
  documented('skills reference, 2026, as one program lists its fields; types are inferred'),
  [
    ['id', 'ID', 'number'],
    ['name', 'Name', 'text'],
    ['description', 'Description', 'text-area'],
    ['status', 'Status', 'text'],
    ['categoryName', 'Category', 'text'],
    ['source', 'Source', 'text'],
    ['externalId', 'External ID', 'text'],
    ['proficiencyLevels', 'Proficiency levels', 'text'],
    ['createdAt', 'Created at', 'date'],
  ],
  ['id', 'name', 'status', 'source', 'externalId'],
);
