import { documented } from '../evidence.ts';
import { objectKind } from '../object-kind.ts';

const listed = documented('employers and work locations references, 2026, as one program lists their fields');

/** Those of the documented fields that this company fills. Ids are strings, as in that program. */
export const employerKinds = {
  employer: objectKind(
    'employer',
    listed,
    [
      ['id', 'ID', 'text'],
      ['legalName', 'Legal name', 'text'],
      ['tradingAs', 'Trading as', 'text'],
      ['supportsRemoteWorkers', 'Supports remote workers', 'boolean'],
      ['addressLine1', 'Address line 1', 'text'],
      ['postalCode', 'Postal code', 'text'],
      ['city', 'City', 'text'],
      ['stateProvinceRegion', 'State/Province/Region', 'text'],
      ['country', 'Country', 'text'],
      ['employerStatus', 'Status', 'text'],
    ],
    ['id', 'legalName', 'country', 'employerStatus'],
  ),
  workLocation: objectKind(
    'workLocation',
    listed,
    [
      ['id', 'ID', 'text'],
      ['employerId', 'Employer', 'text'],
      ['name', 'Name', 'text'],
      ['type', 'Type', 'text'],
      ['addressLine1', 'Address line 1', 'text'],
      ['postalCode', 'Postal code', 'text'],
      ['city', 'City', 'text'],
      ['stateProvinceRegion', 'State/Province/Region', 'text'],
      ['country', 'Country', 'text'],
      ['status', 'Status', 'text'],
    ],
    ['id', 'employerId', 'name', 'type', 'status'],
  ),
} as const;
