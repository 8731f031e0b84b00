import { expect, it } from 'vitest';
import { dayNamed, momentNamed } from '../../src/out/moments.ts';

it('a day as a moment is its end, a moment needs its zone', () => {
  expect(momentNamed('2026-03-01')).toBe('2026-03-01T23:59:59.999Z');
  expect(momentNamed('2026-03-01T09:00Z')).toBe('2026-03-01T09:00:00.000Z');
  expect(momentNamed('2026-03-01T09:00:00+02:00')).toBe('2026-03-01T07:00:00.000Z');
  for (const text of ['2026-02-30', '1 March', '2026-03-01T09:00:00', '2026-13-01T09:00:00Z', '']) {
    expect(momentNamed(text)).toMatchObject({ kind: 'trouble', code: 'usage' });
  }
});

it('a day is a date that exists', () => {
  expect(dayNamed('2024-02-29')).toBe('2024-02-29');
  for (const text of ['2026-02-29', '2026-03-01T09:00:00Z', 'today']) {
    expect(dayNamed(text)).toMatchObject({ kind: 'trouble', code: 'usage' });
  }
});
