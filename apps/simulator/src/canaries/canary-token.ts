import { createHmac } from 'node:crypto';

/** Whose value it was, and who was shown it. */
export interface CanaryPlace {
  /** The digits of `SERVICE-<digits>`. */
  readonly serviceUser: number;
  /** Place in the company's list of subjects. */
  readonly subject: number;
  /** Place of the employee in the company. */
  readonly employee: number;
}

/** Bits of each part; beyond them there is no token. 2^18 employees are more than a company may have. */
const widths = { serviceUser: 27n, subject: 9n, employee: 18n } as const;
const placeBits = widths.serviceUser + widths.subject + widths.employee;
const proofBits = 46n;

export const subjectsAllowed: number = 2 ** Number(widths.subject);

const mark = 'cnry';
const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const lettersOfToken = Number((placeBits + proofBits) / 5n);

/** Every token in a text, in any case: values travel through e-mails and keys, which are written in lower case. */
export const tokenPattern: string = `${mark}[a-z2-7]{${lettersOfToken}}`;

/**
 * A token only the holder of the key can make or read: the place, hidden under a pad, behind a proof that it is one. The same place has
 * the same token always. null: the place does not fit.
 */
export function tokenOf(key: string, place: CanaryPlace): string | null {
  const fits = (Object.keys(widths) as (keyof typeof widths)[]).every(
    (part) => place[part] < 2 ** Number(widths[part]),
  );
  if (!fits) return null;
  const packed =
    (BigInt(place.serviceUser) << (widths.subject + widths.employee)) |
    (BigInt(place.subject) << widths.employee) |
    BigInt(place.employee);
  const proof = bitsOf(key, `proof ${packed}`, proofBits);
  const hidden = packed ^ bitsOf(key, `pad ${proof}`, placeBits);
  return mark + lettersFor((proof << placeBits) | hidden);
}

/** What a token says; null for one that was made without the key. */
export function placeIn(key: string, token: string): CanaryPlace | null {
  const bits = bitsFor(token.slice(mark.length).toLowerCase());
  const proof = bits >> placeBits;
  const packed = (bits & lowest(placeBits)) ^ bitsOf(key, `pad ${proof}`, placeBits);
  if (bitsOf(key, `proof ${packed}`, proofBits) !== proof) return null;
  return {
    serviceUser: Number(packed >> (widths.subject + widths.employee)),
    subject: Number((packed >> widths.employee) & lowest(widths.subject)),
    employee: Number(packed & lowest(widths.employee)),
  };
}

/** A number that follows from the place and cannot be foreseen without the key, 0 to `below` − 1. */
export function digitsOf(key: string, { serviceUser, subject, employee }: CanaryPlace, below: number): number {
  return Number(bitsOf(key, `digits ${serviceUser} ${subject} ${employee}`, 52n) % BigInt(below));
}

function bitsOf(key: string, text: string, count: bigint): bigint {
  const hash = createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest();
  return hash.readBigUInt64BE() >> (64n - count);
}

const lowest = (count: bigint) => (1n << count) - 1n;

function lettersFor(bits: bigint): string {
  return Array.from({ length: lettersOfToken }, (_, at) => {
    const shift = BigInt(5 * (lettersOfToken - 1 - at));
    return letters[Number((bits >> shift) & 31n)];
  }).join('');
}

function bitsFor(text: string): bigint {
  return [...text].reduce((bits, letter) => (bits << 5n) | BigInt(letters.indexOf(letter)), 0n);
}
