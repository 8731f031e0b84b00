import { endpoints } from '@hibob-kit/schemas';

for (const e of endpoints)
  console.log(
    [
      e.id,
      e.method,
      e.path,
      e.perMinute,
      e.evidence.grade,
      e.evidence.source,
      '|',
      e.limitEvidence.grade,
      e.limitEvidence.source,
      '|',
      e.permission,
      '|',
      e.feature,
    ].join(' ; '),
  );
