import { everythingSelected, type FoundField, findFields, identifies, type Selection } from '@hibob-kit/permissions';
import { listFields } from '@hibob-kit/schemas';
import type { Credentials } from '../credentials.ts';
import { isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { troubleOf } from '../hibob-trouble.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import { changedSelection, type SelectionChange } from './change-selection.ts';
import { checkField, type FieldReport } from './check-field.ts';
import { type ExcessReport, excessBeyond } from './excess.ts';
import { type KnownField, knownField, standardFields } from './known-fields.ts';
import { type FieldSource, type PlanReport, planReport } from './plan-report.ts';
import { type ReadEmployees, readEmployees } from './read-employees-view.ts';

/** What is done around a check: choosing what is shared, planning the group, finding fields. */
export interface Setup {
  readonly readEmployees: (name: string, job: SetupJob) => Promise<ReadEmployees | Trouble>;
  readonly changeSelection: (name: string, change: SelectionChange, job: SetupJob) => Promise<ReadEmployees | Trouble>;
  readonly plan: (name: string, job: SetupJob) => Promise<PlanReport | Trouble>;
  readonly findFields: (name: string, text: string, job: SetupJob) => Promise<FieldsFound | Trouble>;
  /** What is granted beyond the plan. */
  readonly excess: (name: string, job: SetupJob) => Promise<ExcessReport | Trouble>;
  readonly checkField: (name: string, field: string, job: SetupJob) => Promise<FieldReport | Trouble>;
}

/** What is null is taken from the connection. */
export interface SetupJob {
  readonly credentials: Credentials | null;
  readonly selection: Selection | null;
}

export interface FieldsFound {
  readonly source: FieldSource;
  readonly fields: readonly (KnownField & FoundField)[];
}

/** A connection as far as the setup knows it. A name nobody has connected yet has none of it. */
export interface Known {
  readonly credentials: Credentials | null;
  readonly serviceUserId: string | null;
  readonly selection: Selection | null;
  /** The company's fields as the last check saw them. */
  readonly fields: readonly KnownField[] | null;
}

export interface SetupDeps {
  readonly known: (name: string) => Promise<Known | Trouble>;
  /** Keeps a selection; what is wrong where there is no connection to keep it with. */
  readonly keep: (name: string, selection: Selection, credentials: Credentials | null) => Promise<Trouble | null>;
  readonly clientFor: (credentials: Credentials) => HiBobClient;
}

export function createSetup({ known, keep, clientFor }: SetupDeps): Setup {
  /** The company, asked now where there are credentials; else what is remembered of it; else HiBob's standard. */
  async function companyOf(name: string, job: SetupJob, remember: boolean): Promise<Company | Trouble> {
    const before = await known(name);
    if (isTrouble(before)) return before;
    const credentials = job.credentials ?? before.credentials;
    const selection = job.selection ?? before.selection ?? everythingSelected;
    const serviceUserId = credentials?.serviceUserId ?? before.serviceUserId;
    if (before.fields !== null && (remember || credentials === null)) {
      return { credentials, selection, serviceUserId, fields: before.fields, source: 'the last check' };
    }
    if (credentials === null) {
      return { credentials, selection, serviceUserId, fields: standardFields, source: 'HiBob’s standard fields' };
    }
    const answer = await clientFor(credentials).call(listFields);
    if (answer.kind !== 'answered') return troubleOf(answer, credentials.baseUrl);
    const fields = answer.body.map(knownField);
    return { credentials, selection, serviceUserId, fields, source: 'HiBob, asked now' };
  }

  return {
    readEmployees: async (name, job) => {
      const company = await companyOf(name, job, true);
      return isTrouble(company) ? company : readEmployees(company.selection, company.fields);
    },

    changeSelection: async (name, change, job) => {
      const company = await companyOf(name, job, true);
      if (isTrouble(company)) return company;
      const selection = changedSelection(company.selection, change);
      if (isTrouble(selection)) return selection;
      const kept = await keep(name, selection, job.credentials);
      return kept ?? readEmployees(selection, company.fields);
    },

    plan: async (name, job) => {
      const company = await companyOf(name, job, false);
      if (isTrouble(company)) return company;
      return planReport(company.selection, company.fields, company.source, company.serviceUserId);
    },

    findFields: async (name, text, job) => {
      const company = await companyOf(name, job, false);
      if (isTrouble(company)) return company;
      return { source: company.source, fields: findFields(company.fields, text) };
    },

    excess: async (name, job) => {
      const company = await companyOf(name, job, false);
      if (isTrouble(company)) return company;
      const { credentials, fields, selection } = company;
      if (credentials === null) return noWayToAsk(name);
      const report = await excessBeyond(clientFor(credentials), fields, selection);
      return isFailure(report) ? troubleOf(report, credentials.baseUrl) : report;
    },

    checkField: async (name, id, job) => {
      const isIt = (one: KnownField) => one.id === id.trim();
      const remembered = await companyOf(name, job, true);
      // A field that was made since the last check is not remembered.
      const isKnown = isTrouble(remembered) || remembered.fields.some(isIt);
      const company = isKnown ? remembered : await companyOf(name, job, false);
      if (isTrouble(company)) return company;
      const { credentials, fields, selection } = company;
      if (credentials === null) return noWayToAsk(name);
      const field = fields.find(isIt);
      if (field === undefined) return noSuchField(id);
      if (selection.anonymous && identifies(field)) return namesSomebody(field);
      const report = await checkField(clientFor(credentials), field, fields, selection, credentials.serviceUserId);
      return isFailure(report) ? troubleOf(report, credentials.baseUrl) : report;
    },
  };
}

interface Company {
  readonly credentials: Credentials | null;
  readonly selection: Selection;
  readonly serviceUserId: string | null;
  readonly fields: readonly KnownField[];
  readonly source: FieldSource;
}

function noWayToAsk(name: string): Trouble {
  return trouble(
    'credentials-missing',
    `The token of the connection "${name}" is not known here, so HiBob cannot be asked.`,
    'Give the credentials again: --credentials FILE, the environment, or credentials in the body.',
  );
}

function noSuchField(id: string): Trouble {
  return trouble('usage', `This company’s HiBob has no field "${id}".`, 'Find its id by its label: discover TEXT.');
}

function namesSomebody({ id }: KnownField): Trouble {
  return trouble(
    'usage',
    `"${id}" says who somebody is, and this connection is anonymous.`,
    'Nothing was asked. Leave the field out, or do not integrate anonymously.',
  );
}
