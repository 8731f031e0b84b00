import type { Leak, Traced } from './traced.ts';

export function traceSentence(canaries: Traced['canaries'], found: number, isWhole: boolean): string {
  if (canaries === 'off') return 'Canaries are off for this company, so no value can be traced.';
  const rest = isWhole ? '' : ' The text was not read to its end: it holds too much that looks like a tag.';
  if (found === 0) return `No canary of this company is in the text.${rest}`;
  return `${found} ${found === 1 ? 'value' : 'values'} of this company ${found === 1 ? 'is' : 'are'} in the text.${rest}`;
}

export function leakSentence(leak: Omit<Leak, 'sentence'>): string {
  const { label, field, employeeId, serviceUser, certain } = leak;
  const what = `${label} (${field}) of employee ${employeeId}, as shown to ${serviceUser.name}`;
  const where = certain ? 'is in the text' : 'may be in the text: somebody else was shown with the same number';
  return `${what}, ${where}; ${routeSentence(leak)}.`;
}

function routeSentence({ routes, requests, moreRequests }: Omit<Leak, 'sentence'>): string {
  if (requests.length === 0) return 'which request it went out with is no longer known';
  const endpoints = routes.map(({ endpoint }) => endpoint).join(', ');
  const numbers = requests.map(({ n }) => n).join(', ');
  const before = moreRequests > 0 ? ` and ${moreRequests} before` : '';
  return `it went out by ${endpoints} in ${requests.length > 1 ? 'requests' : 'request'} ${numbers}${before}`;
}
