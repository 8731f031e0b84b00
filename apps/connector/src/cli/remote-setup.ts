import type { Capture } from '@hibob-kit/schemas';
import type { Worker } from '../connector.ts';
import type { FieldReport } from '../setup/check-field.ts';
import type { ExcessReport } from '../setup/excess.ts';
import type { DriftReport, HistoryLine } from '../setup/history.ts';
import type { PlanReport } from '../setup/plan-report.ts';
import type { ReadEmployees } from '../setup/read-employees-view.ts';
import type { FieldsFound, Setup, SetupJob } from '../setup/setup.ts';
import type { Trouble } from '../trouble.ts';

type Answer = <T>(method: string, path: string, body?: object) => Promise<T | Trouble>;

/** The setup of a running server. Everything is asked with a body, because it may hold the credentials. */
export function setupCalls(answer: Answer): Pick<Worker, keyof Setup | 'history' | 'drift' | 'capture'> {
  const at = (name: string, path: string) => `${encodeURIComponent(name)}/${path}`;
  return {
    readEmployees: (name, job) => answer<ReadEmployees>('POST', at(name, 'read-employees'), orderOf(job)),
    changeSelection: (name, change, job) =>
      answer<ReadEmployees>('PATCH', at(name, 'read-employees'), { ...orderOf(job), ...change }),
    plan: (name, job) => answer<PlanReport>('POST', at(name, 'plan'), orderOf(job)),
    findFields: (name, text, job) => answer<FieldsFound>('POST', at(name, 'fields'), { ...orderOf(job), text }),
    checkField: (name, field, job) =>
      answer<FieldReport>('POST', at(name, `fields/${encodeURIComponent(field)}/checks`), orderOf(job)),
    excess: (name, job) => answer<ExcessReport>('POST', at(name, 'excess'), orderOf(job)),
    capture: (name, { check, deep, exactCounts, masks, ...job }) => {
      const wishes = { exactCounts, maskLabels: masks === 'all' ? true : masks };
      return check === null
        ? answer<Capture>('POST', at(name, 'captures'), { ...orderOf(job), ...wishes, ...(deep && { deep }) })
        : answer<Capture>('POST', at(name, `checks/${encodeURIComponent(check)}/captures`), wishes);
    },
    history: (name) => answer<readonly HistoryLine[]>('GET', at(name, 'checks')),
    drift: (name, { from, to }) => {
      const query = new URLSearchParams({ ...(from !== null && { from }), ...(to !== null && { to }) });
      return answer<DriftReport>('GET', at(name, `drift?${query}`));
    },
  };
}

function orderOf({ credentials, selection }: SetupJob): object {
  return { ...(credentials && { credentials }), ...(selection && { selection }) };
}
