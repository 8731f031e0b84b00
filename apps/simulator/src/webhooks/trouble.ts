import { mixed } from '../mixed.ts';

/** What goes wrong with deliveries on purpose. Shares are whole percent. */
export interface Trouble {
  /** How long everything is late, on the company's clock. */
  readonly delaySeconds: number;
  /** Sent twice. */
  readonly doubled: number;
  /** Sent after the next event, or a minute later where none follows. */
  readonly reordered: number;
  /** Never sent. */
  readonly dropped: number;
  readonly seed: number;
}

export const noTrouble: Trouble = { delaySeconds: 0, doubled: 0, reordered: 0, dropped: 0, seed: 1 };

/** Whether the event with this number meets that trouble: seed and number decide, so a run can be repeated. */
export function meets(trouble: Trouble, kind: 'doubled' | 'reordered' | 'dropped', number: number): boolean {
  return mixed(Math.imul(trouble.seed, 0x9e3779b1) ^ mixed(number + salts[kind])) % 100 < trouble[kind];
}

const salts = { doubled: 0x1b873593, reordered: 0x27d4eb2f, dropped: 0x165667b1 } as const;
