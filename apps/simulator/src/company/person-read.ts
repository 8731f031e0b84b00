import type { AnyTableId, StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';
import type { DatedRow } from './current.ts';
import type { Person } from './people.ts';
import type { KnownTableId } from './tables/table-named.ts';

/** Who reads for a person. */
export interface PersonReader {
  readonly stored: (index: number) => StoredPerson;
  readonly value: (person: Person, fieldId: string) => Value;
  readonly rows: (person: Person, tableId: KnownTableId) => readonly DatedRow[];
}

/**
 * An employee's place, and who reads for it: a hundred thousand may be asked for at once. A class, because an object with a getter of its
 * own has a shape of its own, and V8 keeps shapes, with all that the getter holds, until the collector's next great round.
 */
export class PersonRead implements Person {
  readonly index: number;
  readonly id: string;
  readonly #reader: PersonReader;

  constructor(index: number, id: string, reader: PersonReader) {
    this.index = index;
    this.id = id;
    this.#reader = reader;
  }

  get stored(): StoredPerson {
    return this.#reader.stored(this.index);
  }

  value(fieldId: string): Value {
    return this.#reader.value(this, fieldId);
  }

  rows(tableId: KnownTableId): readonly DatedRow[] {
    return this.#reader.rows(this, tableId);
  }

  current(tableId: AnyTableId): StoredRow | null {
    return this.rows(tableId).find((one) => one.isCurrent)?.row ?? null;
  }
}
