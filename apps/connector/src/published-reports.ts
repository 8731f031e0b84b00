import { z } from 'zod';
import {
  checkReportShape,
  discoveryShape,
  driftShape,
  excessShape,
  fieldReportShape,
  historyShape,
  planShape,
  readEmployeesShape,
  troubleShape,
} from './report-schemas.ts';
import {
  backedUpShape,
  certificateShape,
  equityShape,
  erasedShape,
  exportedShape,
  newKeyShape,
  readmittedShape,
  restoredShape,
  servingShape,
  settingsShape,
  syncShape,
  workingShape,
} from './work-schemas.ts';

/** By the command that prints it with `--json`. */
export const reportShapes = {
  check: checkReportShape,
  plan: planShape,
  'read-employees': readEmployeesShape,
  select: readEmployeesShape,
  unselect: readEmployeesShape,
  map: readEmployeesShape,
  unmap: readEmployeesShape,
  discover: discoveryShape,
  'check-field': fieldReportShape,
  history: historyShape,
  drift: driftShape,
  excess: excessShape,
  sync: syncShape,
  certificate: certificateShape,
  settings: settingsShape,
  equity: equityShape,
  erase: z.union([erasedShape, readmittedShape]),
  export: exportedShape,
  backup: backedUpShape,
  restore: restoredShape,
  keys: newKeyShape,
  /** One line when it answers. */
  serve: servingShape,
  /** One line when it works. */
  worker: workingShape,
  /** Instead of an answer, from any of them. */
  error: troubleShape,
} as const;

/** One JSON Schema with a definition for each command's answer. */
export function reportsJsonSchema(): unknown {
  const definitions = Object.entries(reportShapes).map(([command, shape]) => {
    const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'output', reused: 'inline' });
    return [command, schema] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://hibob-kit.dev/schemas/reports.schema.json',
    title: 'What hibob-connector prints with --json, by command',
    $defs: Object.fromEntries(definitions),
  };
}
