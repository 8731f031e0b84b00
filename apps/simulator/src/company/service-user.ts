import { hash, timingSafeEqual } from 'node:crypto';
import { drawOfNumber, type RandomBytes, randomNumber, secretBytes } from '../random.ts';

/** A service user as HiBob keeps it: the token itself is shown once and never again, so only its hash is here. */
export interface ServiceUser {
  /** `SERVICE-<digits>`. Source: the guide; Databricks notes. */
  readonly id: string;
  readonly name: string;
  readonly tokenHash: Uint8Array;
  readonly enabled: boolean;
}

/** The only moment a token can be read. */
export interface Issued {
  readonly serviceUser: ServiceUser;
  readonly token: string;
}

export function issueServiceUser(name: string, random: RandomBytes, taken: (id: string) => boolean): Issued {
  const token = newToken(random);
  return { serviceUser: { id: freeId(random, taken), name, tokenHash: hashOf(token), enabled: true }, token };
}

export function resetToken(serviceUser: ServiceUser, random: RandomBytes): Issued {
  const token = newToken(random);
  return { serviceUser: { ...serviceUser, tokenHash: hashOf(token) }, token };
}

/** Constant time, so that an answer's delay tells nothing about the token. */
export function tokenMatches(serviceUser: ServiceUser, token: string): boolean {
  return timingSafeEqual(serviceUser.tokenHash, hashOf(token));
}

/** A token that is surely another one: what a mistyped credential looks like. */
export function mistyped(token: string): string {
  return `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`;
}

function newToken(random: RandomBytes): string {
  return Buffer.from(random(secretBytes)).toString('base64url');
}

function freeId(random: RandomBytes, taken: (id: string) => boolean): string {
  const id = `SERVICE-${lowest + randomNumber(random, 90_000_000)}`;
  return taken(id) ? freeId(random, taken) : id;
}

/** What chance has to give, in hexadecimal, for this id to come out again. */
export function drawOfId(id: string): string {
  return drawOfNumber(Number(id.replace(/^SERVICE-/, '')) - lowest);
}

const lowest = 10_000;

function hashOf(token: string): Uint8Array {
  return hash('sha256', token, 'buffer');
}
