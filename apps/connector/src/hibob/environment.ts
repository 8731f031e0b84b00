/** HiBob's sandbox has hosts, service users and people of its own. Source: OpenAPI 2025-06, servers; HiBob, "API service users". */
export function isSandbox(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && /(^|\.)sandbox\.hibob\.com$/i.test(new URL(baseUrl).hostname);
}
