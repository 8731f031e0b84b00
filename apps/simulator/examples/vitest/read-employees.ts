/** The program under test: reads the names and titles of a company's active employees. */
export async function readEmployees(
  baseUrl: string,
  authorization: string,
): Promise<readonly { readonly name: string; readonly title: string | null }[]> {
  const answer = await fetch(`${baseUrl}/v1/people/search`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: ['root.displayName', 'work.title'], humanReadable: 'REPLACE' }),
  });
  if (answer.status === 429) {
    // A limit is a second on the wire; a real program would wait until X-RateLimit-Reset.
    return readEmployees(baseUrl, authorization);
  }
  if (!answer.ok) throw new Error(`HiBob answered ${answer.status}.`);
  const { employees } = (await answer.json()) as {
    employees: readonly { displayName: string; work?: { title?: string } }[];
  };
  // A missing permission is silence: the field is absent, and the status is 200 all the same.
  return employees.map(({ displayName, work }) => ({ name: displayName, title: work?.title ?? null }));
}
