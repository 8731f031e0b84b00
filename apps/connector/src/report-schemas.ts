import {
  boxStates,
  causeCodes,
  certainties,
  type DriftEntry,
  driftCodes,
  type Excess,
  excessCodes,
  type Finding,
  findingCodes,
  type PlanRow,
  rights,
} from '@hibob-kit/permissions';
import { z } from 'zod';
import type { CheckReport } from './check/check.ts';
import type { Discovery } from './cli/render-fields.ts';
import type { FieldReport } from './setup/check-field.ts';
import type { ExcessReport } from './setup/excess.ts';
import type { DriftReport, HistoryLine } from './setup/history.ts';
import type { PlanReport } from './setup/plan-report.ts';
import type { ReadEmployees } from './setup/read-employees-view.ts';
import type { FieldsFound } from './setup/setup.ts';

/**
 * What `--json` prints and the API answers of a check and around it, as schemas: published (`published-reports.ts`), and held against
 * the types that the code gives, so that neither changes alone.
 */
const text = z.string();
const texts = z.array(text);
const count = z.int().min(0);
const box = z.enum(rights);
const moment = z.iso.datetime();

const told = {
  severity: z.enum(['blocking', 'advisory']),
  certainty: z.enum(certainties),
  title: text,
  category: text.nullable().describe('by the company’s own name for it'),
  rights: z.array(box),
  fields: texts.describe('the selected fields it costs, by the company’s own labels'),
  evidence: texts,
  causes: z
    .array(z.strictObject({ code: z.enum(causeCodes), about: text.nullable(), cause: text, lookAt: text }))
    .describe('every cause that gives these answers, most likely first'),
  fix: texts.describe('what to click in HiBob, in order'),
  instead: text.nullable().describe('the way out without HiBob'),
  retest: z
    .strictObject({
      request: text.describe('method and path'),
      body: z
        .strictObject({ fields: texts.describe('by their HiBob ids'), showInactive: z.literal(true) })
        .optional()
        .describe('to be sent as it stands; absent where the request has none'),
      shows: text.describe('what its answer then shows'),
    })
    .describe('the request that proves the fix'),
};

export const findingShape: z.ZodType<Finding> = z.strictObject({ code: z.enum(findingCodes), ...told });

const boxState = z.enum(boxStates);
const planRow: z.ZodType<PlanRow> = z.strictObject({
  category: text,
  view: boxState,
  viewHistory: boxState,
  edit: boxState,
  why: text,
});

export const checkReportShape: z.ZodType<CheckReport> = z.looseObject({
  serviceUserId: text,
  verdict: z.enum(['ready', 'ready with advice', 'refused']),
  people: z.strictObject({ visible: count, active: count, inactive: count }).nullable(),
  findings: z.array(findingShape),
  plan: z.array(planRow),
  checklist: texts.describe('what no API shows, for a person to look at'),
  requests: z.strictObject({ sent: count, refused: count }),
  notes: texts,
  afterFix: z
    .strictObject({ mended: texts, stayed: texts, waitedSeconds: count })
    .optional()
    .describe('only where it was asked for with again: what became of the findings of the check before'),
});

const plannedBox = z.enum(['needed', 'if asked', 'no']);
const source = z.enum(['HiBob, asked now', 'the last check', 'HiBob’s standard fields']);

export const planShape: z.ZodType<PlanReport> = z.strictObject({
  groupType: z.literal('Service user'),
  member: text.nullable().describe('the service user; null before there is one'),
  accessRights: text,
  accessRightsWhy: text,
  categories: z.array(
    z.strictObject({
      categoryId: text,
      category: text,
      view: plannedBox,
      viewHistory: plannedBox,
      edit: plannedBox,
      why: texts,
    }),
  ),
  notInCompany: texts,
  source,
  anonymous: z.boolean(),
  checklist: texts,
});

const cost = z.strictObject({ category: text, boxes: z.array(box) });
const editNeed = z.enum(['yes', 'no', 'unknown']);
const named = { id: text, label: text, category: text.nullable() };

export const readEmployeesShape: z.ZodType<ReadEmployees> = z.strictObject({
  anonymous: z.boolean(),
  items: z.array(
    z.strictObject({
      id: text,
      label: text,
      purpose: text,
      without: text.describe('what is lost without it'),
      selected: z.boolean(),
      needed: z.boolean().describe('it cannot be unselected'),
      costs: z.array(cost),
      fields: z.array(
        z.strictObject({
          ...named,
          selected: z.boolean(),
          needed: z.boolean(),
          without: text,
          edit: editNeed,
          exists: z.boolean(),
          target: text.nullable(),
          mappedTo: z.strictObject(named).nullable(),
        }),
      ),
      table: text.nullable(),
    }),
  ),
  extra: z.array(z.strictObject(named)),
  categories: z.array(cost).describe('no box where the category is off'),
});

const foundField = z.strictObject({
  id: text,
  label: text,
  categoryId: text,
  categoryName: text,
  type: text,
  list: text.nullable(),
  isCustom: z.boolean(),
  categoryKind: z.enum(['existing', 'custom']),
  edit: editNeed,
});

export const fieldsFoundShape: z.ZodType<FieldsFound> = z.strictObject({ source, fields: z.array(foundField) });

const discoveredField = z.strictObject({
  id: text,
  label: text,
  category: text.describe('by the company’s own name for it'),
  categoryId: text,
  categoryKind: z.enum(['existing', 'custom']),
  type: text,
  list: text.nullable(),
  custom: z.boolean(),
  tick: z.array(box).describe('the boxes it takes for sure'),
  edit: editNeed,
  targets: texts.describe('what it may stand for, judged by its label'),
});
export const discoveryShape: z.ZodType<Discovery> = z.strictObject({
  text: text.describe('what was sought; empty: every field'),
  source,
  fields: z.array(discoveredField),
});

export const fieldReportShape: z.ZodType<FieldReport> = z.strictObject({
  field: foundField,
  state: z.enum(['readable', 'empty for everybody', 'hidden', 'nobody visible']),
  people: z.strictObject({ asked: count, shown: count, filled: count }),
  edit: z.enum(['yes', 'no', 'unknown', 'ticked']),
  findings: z.array(findingShape),
});

const historyLine: z.ZodType<HistoryLine> = z.strictObject({
  id: text,
  at: moment,
  verdict: z.enum(['ready', 'ready with advice', 'refused']),
  findings: texts.describe('codes'),
  visible: count.nullable(),
});
export const historyShape = z.array(historyLine);

const driftEntry: z.ZodType<DriftEntry> = z.strictObject({
  code: z.enum(driftCodes),
  ...told,
  change: z.enum(['removed', 'added', 'changed']),
});
const checkRef = z.strictObject({ id: text, at: moment });
export const driftShape: z.ZodType<DriftReport> = z.strictObject({
  from: checkRef,
  to: checkRef,
  selectionChanged: z.boolean(),
  entries: z.array(driftEntry),
});

const excessEntry: z.ZodType<Excess> = z.strictObject({ code: z.enum(excessCodes), ...told });
export const excessShape: z.ZodType<ExcessReport> = z.strictObject({
  entries: z.array(excessEntry),
  notLookedAt: texts,
  requests: z.strictObject({ sent: count, refused: count }),
});

/** What is answered instead, wherever something could not be done. */
export const troubleShape = z.strictObject({ error: z.strictObject({ code: text, message: text, fix: text }) });
