import { documented, inferred } from '../evidence.ts';
import { objectKind } from '../object-kind.ts';

/** The kinds of Bob Hiring whose fields some source names, and job openings. */
export const hiringKinds = {
  jobAd: objectKind('jobAd', documented('OpenAPI 2025-06'), [
    ['id', 'ID', 'text'],
    ['applyUrl', 'Apply URL', 'text'],
    ['title', 'Title', 'text'],
    ['departmentId', 'Department', 'list:department'],
    ['department', 'Department name', 'text'],
    ['employmentTypeId', 'Employment type', 'list:payrollEmploymentType'],
    ['employmentType', 'Employment type name', 'text'],
    ['siteId', 'Site', 'list_id:site'],
    ['site', 'Site name', 'text'],
    ['country', 'Country', 'text'],
    ['languageCode', 'Language', 'text'],
    ['description', 'Description', 'text-area'],
    ['requirements', 'Requirements', 'text-area'],
    ['responsibilities', 'Responsibilities', 'text-area'],
    ['benefits', 'Benefits', 'text-area'],
  ]),
  jobOpening: objectKind(
    'jobOpening',
    inferred(
      'the hiring guide names title, department, site, hiring manager, employment type and status; ids by likeness',
    ),
    [
      ['id', 'ID', 'number'],
      ['title', 'Title', 'text'],
      ['status', 'Status', 'text'],
      ['departmentId', 'Department', 'list:department'],
      ['siteId', 'Site', 'list_id:site'],
      ['employmentTypeId', 'Employment type', 'list:payrollEmploymentType'],
      ['hiringManagerId', 'Hiring manager', 'employee-reference'],
    ],
  ),
  // Those of the documented fields that this company fills; asking for another one is asking for an empty one.
  candidate: objectKind(
    'candidate',
    documented('candidates reference, 2026, as one program lists its fields; types are inferred'),
    [
      ['id', 'ID', 'number'],
      ['firstName', 'First name', 'text'],
      ['lastName', 'Last name', 'text'],
      ['email', 'Email', 'text'],
      ['phone', 'Phone', 'text'],
      ['title', 'Title', 'text'],
      ['country', 'Country', 'text'],
      ['city', 'City', 'text'],
      ['sourceType', 'Source type', 'text'],
      ['sourceEffectiveDate', 'Source effective date', 'date'],
      ['meetingBotEnabled', 'Meeting bot enabled', 'boolean'],
      ['modificationDate', 'Modification date', 'date'],
    ],
    ['id', 'firstName', 'lastName', 'email'],
  ),
  application: objectKind(
    'application',
    documented('applications reference, 2026, as one program lists its fields; types are inferred'),
    [
      ['id', 'ID', 'number'],
      ['status', 'Status', 'text'],
      ['candidateId', 'Candidate', 'number'],
      ['jobOpeningId', 'Job opening', 'number'],
      ['jobAdId', 'Job ad', 'text'],
      ['siteId', 'Site', 'list_id:site'],
      ['sourceType', 'Source type', 'text'],
      ['dateApplied', 'Date applied', 'date'],
      ['createdAt', 'Created at', 'date'],
      ['lastActivityTimestamp', 'Last activity', 'date'],
      ['evaluationCount', 'Number of evaluations', 'number'],
      ['hasOffer', 'Has an offer', 'boolean'],
      ['modificationDate', 'Modification date', 'date'],
    ],
    ['id', 'status', 'candidateId', 'jobOpeningId'],
  ),
} as const;
