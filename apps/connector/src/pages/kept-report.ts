import type { CheckReport } from '../check/check.ts';
import type { ConnectionView } from '../connector.ts';

/** The last check, as this connector stored it. */
export function reportOf({ lastCheck }: Pick<ConnectionView, 'lastCheck'>): CheckReport | null {
  return typeof lastCheck === 'object' && lastCheck !== null && 'verdict' in lastCheck
    ? (lastCheck as CheckReport)
    : null;
}

/** What kept a run from its work; null: nothing did. */
export function troubleIn(report: unknown): { readonly message: string; readonly fix: string } | null {
  if (typeof report !== 'object' || report === null || !('message' in report) || !('fix' in report)) return null;
  return { message: String(report.message), fix: String(report.fix) };
}

/** What a run that did not end well had to say. */
export function messageIn(report: unknown): string | null {
  if (typeof report !== 'object' || report === null) return null;
  if ('message' in report) return String(report.message);
  if ('guard' in report && typeof report.guard === 'object' && report.guard !== null && 'message' in report.guard)
    return String(report.guard.message);
  return null;
}
