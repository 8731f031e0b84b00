import { mixed } from '../mixed.ts';
import type { Effect, WeatherRule } from './rule.ts';

/** Whether a rule hits the call that is its nth: a matter of seed, rule and number alone, so that a storm can be repeated. */
export function hits({ nth, every, percent, burst }: WeatherRule, seed: number, rule: number, call: number): boolean {
  for (let first = call; first > Math.max(0, call - burst); first -= 1) if (isMeant(first)) return true;
  return false;

  function isMeant(number: number): boolean {
    if (nth !== undefined) return [nth].flat().includes(number);
    if (every !== undefined) return number % every === 0;
    return percent === undefined || rolled(seed, rule, number, 'hit') < percent * 100;
  }
}

/** How long the effect makes the rule's nth call wait, in milliseconds. */
export function delayOf(
  { ms }: Extract<Effect, { kind: 'latency' }>,
  seed: number,
  rule: number,
  call: number,
): number {
  if (typeof ms === 'number') return ms;
  const roll = rolled(seed, rule, call, 'delay');
  if ('from' in ms) return ms.from + Math.floor((roll * (ms.to - ms.from + 1)) / outcomes);
  let share = 0;
  for (const one of ms) {
    share += one.percent * 100;
    if (roll < share) return one.ms;
  }
  return 0;
}

const outcomes = 10_000;

/** 0 … 9,999. */
function rolled(seed: number, rule: number, call: number, what: keyof typeof salts): number {
  return mixed(Math.imul(seed, 0x9e3779b1) ^ mixed(mixed(rule + salts[what]) + call)) % outcomes;
}

const salts = { hit: 0x1b873593, delay: 0x27d4eb2f } as const;
