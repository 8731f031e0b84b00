import { later, readDuration } from '../duration.ts';
import type { WeatherRule } from './rule.ts';
import { delayOf, hits } from './strikes.ts';
import { type Hit, type Struck, struckBy } from './struck.ts';

/** What somebody asked for. */
export interface WeatherOrder {
  /** The name it was ordered by; null: rules alone. */
  readonly storm: string | null;
  readonly seed: number;
  readonly rules: readonly WeatherRule[];
}

/** A company's weather: an immutable value, put anew at every call. */
export interface Weather {
  readonly order: WeatherOrder;
  /** On the transport clock. */
  readonly since: number;
  /** For each rule: how many calls it was asked about, and how many it hit. */
  readonly counts: readonly Counts[];
}

export interface Counts {
  readonly calls: number;
  readonly hits: number;
}

/** As much of a request as rules look at. */
export interface Call {
  readonly endpointId: string | null;
  readonly method: string;
  readonly path: string;
  readonly hasCursor: boolean;
}

/** The weather of all companies. It is no part of a company's value: it happens on the line, and a call must not make a new version. */
export interface Weathers {
  readonly of: (companyId: string) => Weather | null;
  /** Takes the place of what was ordered before; counting begins anew. */
  readonly order: (companyId: string, order: WeatherOrder) => Weather;
  readonly forget: (companyId: string) => void;
  /** Counts a call. null: nothing happens to it. */
  readonly strike: (companyId: string, call: Call) => Struck | null;
  readonly companyIds: () => readonly string[];
}

export function createWeathers(transport: (companyId: string) => number): Weathers {
  const weathers = new Map<string, Weather>();
  return {
    of: (companyId) => weathers.get(companyId) ?? null,
    order: (companyId, order) => {
      const counts = order.rules.map(() => ({ calls: 0, hits: 0 }));
      const weather = { order, since: transport(companyId), counts };
      weathers.set(companyId, weather);
      return weather;
    },
    forget: (companyId) => {
      weathers.delete(companyId);
    },
    strike: (companyId, call) => {
      const weather = weathers.get(companyId);
      if (!weather) return null;
      const { counts, hit } = struckAt(weather, call, transport(companyId));
      weathers.set(companyId, { ...weather, counts });
      return hit.length === 0 ? null : struckBy(hit);
    },
    companyIds: () => [...weathers.keys()],
  };
}

/** Whether it matters if a call carries a cursor, which may mean reading its body. */
export function asksForCursors({ order }: Weather): boolean {
  return order.rules.some(({ effect }) => effect.kind === 'cursor-expired');
}

/** What a call meets, and the counts after it. */
function struckAt({ order, since, counts }: Weather, call: Call, now: number) {
  const hit: Hit[] = [];
  const after = order.rules.map((rule, at): Counts => {
    const before = counts[at] ?? { calls: 0, hits: 0 };
    if (!isAbout(rule, call)) return before;
    const number = before.calls + 1;
    const isHit =
      isOpen(rule, since, now) &&
      (rule.times === undefined || before.hits < rule.times) &&
      hits(rule, order.seed, at, number);
    if (!isHit) return { ...before, calls: number };
    const { effect } = rule;
    hit.push({ effect, delayMs: effect.kind === 'latency' ? delayOf(effect, order.seed, at, number) : 0 });
    return { calls: number, hits: before.hits + 1 };
  });
  return { counts: after, hit };
}

function isAbout({ endpoint, path, method, effect }: WeatherRule, call: Call): boolean {
  return (
    (endpoint === undefined || endpoint === call.endpointId) &&
    (path === undefined || patternOf(path).test(call.path)) &&
    (method === undefined || method === call.method) &&
    (effect.kind !== 'cursor-expired' || call.hasCursor)
  );
}

function isOpen(rule: WeatherRule, since: number, now: number): boolean {
  const begins = after(since, rule.after);
  return now >= begins && (rule.for === undefined || now < after(begins, rule.for));
}

function after(at: number, duration: string | undefined): number {
  const length = duration === undefined ? null : readDuration(duration);
  return length ? later(at, length) : at;
}

function patternOf(path: string): RegExp {
  const source = path
    .split('**')
    .map((part) => part.split('*').map(literally).join('[^/]+'))
    .join('.*');
  return new RegExp(`^${source}$`);
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
