import type { Simulator } from '../src/index.ts';

export const origin = 'http://127.0.0.1:4010';

export interface Visited {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly html: string;
}

/** A browser without scripts: it follows no redirect, and sends its forms from the console's own origin unless told otherwise. */
export function visiting({ app }: Pick<Simulator, 'app'>) {
  const read = async (answer: Response | Promise<Response>): Promise<Visited> => {
    const { status, headers, ...response } = await answer;
    return { status, headers, location: headers.get('location'), html: await (await answer).text(), ...response };
  };
  return {
    get: (path: string, headers: Record<string, string> = {}) => read(app.request(`${origin}${path}`, { headers })),
    send: (path: string, form: Readonly<Record<string, string | readonly string[]>>, from: string | null = origin) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
      return read(
        app.request(`${origin}${path}`, { method: 'POST', body, headers: from === null ? {} : { Origin: from } }),
      );
    },
  };
}

/** What a hidden input of a page holds. */
export function hidden({ html }: Visited, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`The page has no ${name}.`);
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
}
