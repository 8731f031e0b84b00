import type { Company } from '../company/company.ts';
import type { Gate } from './circumstances.ts';
import type { Again, AnswerKept, JournalEntry, Recorded } from './journal.ts';

/**
 * Where a journal keeps a request, flat, to be given back as it came. It is filled again and again: what is made anew for each request and
 * stays would each time be memory that the machine has to be asked for first (writing an entry took 5 of 70 µs of a request, then 2; measured).
 */
export class JournalSlot {
  size = 0;
  n = 0;
  company: Company | null = null;
  #at = '';
  #milliseconds = 0;
  #serviceUserId = '';
  #method = '';
  #path = '';
  #query = '';
  #bodyBegin: string | null = null;
  #endpoint: string | null = null;
  #gate: Gate = 'answered';
  #status = 0;
  #bytes = 0;
  #faults: readonly string[] | null = null;
  #address = '';
  #body: string | null = null;
  #bodyIsKept = false;
  #answeredAt = 0;
  #order = 0;
  #credentials: Again['credentials'] = 'right';
  #origin = '';
  #contentType: string | null = null;
  #answer: AnswerKept = nothing;

  fill({ entry, circumstances, again }: Recorded, size: number): void {
    this.size = size;
    this.n = entry.n;
    this.#at = entry.at;
    this.#milliseconds = entry.milliseconds;
    this.#serviceUserId = entry.serviceUserId;
    this.#method = entry.method;
    this.#path = entry.path;
    this.#query = entry.query;
    this.#bodyBegin = entry.body;
    this.#endpoint = entry.endpoint;
    this.#gate = entry.decision;
    this.#status = entry.status;
    this.#bytes = entry.bytes;
    this.#faults = entry.faults ?? null;
    this.company = circumstances.company;
    this.#address = circumstances.address;
    this.#body = circumstances.body;
    this.#bodyIsKept = circumstances.bodyIsKept;
    this.#answeredAt = again.at;
    this.#order = again.order;
    this.#credentials = again.credentials;
    this.#origin = again.origin;
    this.#contentType = again.contentType;
    this.#answer = again.answer;
  }

  entry(): JournalEntry {
    const entry = {
      n: this.n,
      at: this.#at,
      milliseconds: this.#milliseconds,
      serviceUserId: this.#serviceUserId,
      method: this.#method,
      path: this.#path,
      query: this.#query,
      body: this.#bodyBegin,
      endpoint: this.#endpoint,
      decision: this.#gate,
      status: this.#status,
      bytes: this.#bytes,
    };
    return this.#faults ? { ...entry, faults: this.#faults } : entry;
  }

  recorded(): Recorded {
    if (!this.company) throw new Error('an empty slot is no entry');
    return {
      entry: this.entry(),
      circumstances: {
        company: this.company,
        address: this.#address,
        gate: this.#gate,
        body: this.#body,
        bodyIsKept: this.#bodyIsKept,
      },
      again: {
        at: this.#answeredAt,
        order: this.#order,
        credentials: this.#credentials,
        origin: this.#origin,
        contentType: this.#contentType,
        answer: this.#answer,
      },
    };
  }
}

const nothing: AnswerKept = { sha256: '', text: null };
