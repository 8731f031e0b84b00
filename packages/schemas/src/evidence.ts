/** How well a statement about HiBob is founded: seen in a real answer, written in its documentation, or deduced by us. */
export type Grade = 'observed' | 'documented' | 'inferred';

/** Where a statement about HiBob comes from. `source` names a page, a program or a recording, short enough for a table. */
export interface Evidence {
  readonly grade: Grade;
  readonly source: string;
}

export const observed = (source: string): Evidence => ({ grade: 'observed', source });
export const documented = (source: string): Evidence => ({ grade: 'documented', source });
export const inferred = (source: string): Evidence => ({ grade: 'inferred', source });
