import type { Retest } from '@hibob-kit/permissions';

/** A request to paste into a shell. Credentials are named as the connector's settings are, and never written. */
export function curl({ request, body }: Retest): readonly string[] {
  const [method = '', path = ''] = request.split(' ');
  const implied = body === undefined ? 'GET' : 'POST';
  const asked = `curl ${method === implied ? '' : `-X ${method} `}-u "$HIBOB_SERVICE_USER_ID:$HIBOB_SERVICE_USER_TOKEN" "\${HIBOB_BASE_URL:-https://api.hibob.com}${path}"`;
  if (body === undefined) return [asked];
  return [`${asked} \\`, "  -H 'content-type: application/json' \\", `  -d ${quoted(JSON.stringify(body))}`];
}

/** An id may hold what a company wrote, as in `payroll.entitlement.Driver's allowance.amount`. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
