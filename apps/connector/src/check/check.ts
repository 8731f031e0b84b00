import {
  advise,
  type CauseCode,
  type CompanyField,
  checklistFor,
  type Diagnosis,
  diagnose,
  type Finding,
  type PlanRow,
  type Problem,
  requirementsOf,
  type Seen,
  type Selection,
  screens,
  seenIn,
} from '@hibob-kit/permissions';
import { listFields } from '@hibob-kit/schemas';
import type { Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { knownField } from '../setup/known-fields.ts';
import { wanted } from '../wanted.ts';
import type { AfterFix } from './after-fix.ts';
import { observe } from './observe.ts';

/** What a check says: the verdict, what is wrong and how to mend it, and the state of every box the selected fields need. */
export interface CheckReport extends Diagnosis {
  readonly serviceUserId: string;
  /** null where the check ended before it could count people. */
  readonly people: { readonly visible: number; readonly active: number; readonly inactive: number } | null;
  readonly requests: { readonly sent: number; readonly refused: number };
  /** What an admin should know before ticking the boxes of the plan. */
  readonly notes: readonly string[];
  /** Only where somebody said that something was mended since the check before. */
  readonly afterFix?: AfterFix | undefined;
}

export interface CheckInput {
  readonly client: HiBobClient;
  readonly serviceUserId: string;
  readonly selection: Selection;
  /** Without regard to what it costs: everybody and everything that tells anything is asked. */
  readonly deep?: boolean;
  readonly onStep?: (step: string) => void;
  /** HiBob's id of the company that may be read; null: any. */
  readonly company?: string | null;
  /** When HiBob last accepted this service user ID; null: nobody knows of it. Asked where it does not now. */
  readonly acceptedAt?: () => Promise<string | null>;
  /** Told which company answers, where HiBob shows it. */
  readonly onCompany?: (companyId: string) => void;
  /** Told what was seen, counts and names of fields only, so that a later check can be compared with it. */
  readonly onSeen?: (seen: Seen) => void;
}

/**
 * Checks a connection: observe (I/O), then diagnose and advise (pure). A refused credential is a finding; a HiBob that cannot be
 * reached or does not answer as one is a Failure.
 */
export async function check(input: CheckInput): Promise<CheckReport | Failure> {
  const { client, serviceUserId, selection, deep = false, onStep = () => {}, company = null } = input;
  const onCompany = input.onCompany ?? (() => {});
  const report = (
    problems: readonly Problem[],
    plan: readonly PlanRow[],
    people: CheckReport['people'],
  ): CheckReport => {
    const findings = problems.map((problem) => advise(problem, serviceUserId));
    const { requests, refusals } = client.usage();
    return {
      serviceUserId,
      verdict: verdictOf(findings),
      people,
      findings,
      plan,
      checklist: checklistFor(serviceUserId, people),
      requests: { sent: requests, refused: refusals },
      notes: notesOn(plan, findings),
    };
  };

  onStep('Fields of the company');
  const metadata = await client.call(listFields);
  if (metadata.kind === 'unauthorized') {
    const acceptedAt = (await input.acceptedAt?.()) ?? null;
    return report([{ code: 'credential.rejected', acceptedAt }], [], null);
  }
  if (metadata.kind === 'forbidden') return report([{ code: 'credential.blocked', html: metadata.html }], [], null);
  if (metadata.kind !== 'answered') return metadata;

  const companyFields: readonly CompanyField[] = metadata.body.map(knownField);
  const requirements = requirementsOf(wanted, selection, companyFields);
  const observation = await observe(client, requirements, companyFields, {
    deep,
    onStep,
    company,
    onCompany,
  });
  if ('kind' in observation) {
    if (observation.kind !== 'other-company') return observation;
    const { known, answered } = observation;
    return report([{ code: 'credential.other-company', known, answered }], [], null);
  }

  const { problems, plan } = diagnose(requirements, observation);
  input.onSeen?.({ ...seenIn(requirements, observation, plan), ...(deep && { deep }) });
  const { visible, active } = observation.people;
  return report(problems, plan, { visible, active, inactive: visible - active });
}

function notesOn(plan: readonly PlanRow[], findings: readonly Finding[]): readonly string[] {
  const asksEdit = plan.some((row) => row.edit !== 'not asked');
  return [
    ...(asksEdit ? notesOnEdit : []),
    ...(sendsToPeople(findings) ? [noteOnSection] : []),
    ...(hasBothRegimes(findings) ? [noteOnRegimes] : []),
    ...(hasBothWaysToHide(findings) ? [noteOnWaysToHide] : []),
  ];
}

/** Edit may be why some fields are not shown and why others are empty; HiBob does one or the other (inferred: `sensitiveWithoutEdit`). */
function hasBothWaysToHide(findings: readonly Finding[]): boolean {
  const ofEdit = findings.filter(({ causes }) => causes.some(({ code }) => code === 'category.no-edit'));
  return new Set(ofEdit.map(({ code }) => code === 'field.empty')).size > 1;
}

/** A click path through the section whose name depends on the permission model; which of them this HiBob has, few answers prove. */
function sendsToPeople(findings: readonly Finding[]): boolean {
  return findings.some(({ fix }) => fix.includes(`${screens.peoplesData} → People.`));
}

const noteOnSection =
  'A HiBob with field-level permissions calls the section “People” of the group’s People’s data tab “People’s fields”: the same rows are ticked there.';

const noteOnWaysToHide =
  'As far as we know HiBob treats every field that lacks Edit alike: it is left out, or it comes empty. So a missing Edit is hardly the reason both of fields that are not shown and of fields that nobody has a value in.';

/** Causes of different findings that cannot be true of one HiBob. */
function hasBothRegimes(findings: readonly Finding[]): boolean {
  const of = (codes: readonly CauseCode[]) =>
    findings.filter(({ causes }) => causes.some(({ code }) => codes.includes(code)));
  const byField = of(['field.hidden-by-override', 'field.history-hidden-by-override']);
  return of(['category.no-edit', 'category.no-history']).some((one) => byField.some((other) => other !== one));
}

const noteOnRegimes =
  'A HiBob has either “People” or “People’s fields” on the group’s People’s data tab, the same for every finding: a missing Edit, and a missing View histories that is not certain, belong to the first, boxes of a field’s own to the second.';

const notesOnEdit = [
  'Edit is asked because HiBob hides sensitive fields from readers without it.',
  'This connector never writes to HiBob: it sends reads only.',
] as const;

function verdictOf(findings: readonly Finding[]): Diagnosis['verdict'] {
  if (findings.some((finding) => finding.severity === 'blocking')) return 'refused';
  return findings.length > 0 ? 'ready with advice' : 'ready';
}
