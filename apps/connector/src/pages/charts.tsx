/** @jsxRuntime automatic @jsxImportSource hono/jsx */

/** A part of a whole. The tone says how it is meant, where it means something. */
export interface Part {
  readonly label: string;
  readonly count: number;
  readonly tone: 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'good' | 'calm' | 'bad' | 'none';
}

const width = 480;
const height = 22;

/** One bar cut into its parts, and the same as a table: who cannot see the bar reads that. */
export function PartsChart({
  title,
  parts,
  note,
  what = 'People',
}: {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly note?: string;
  /** What is counted. */
  readonly what?: string;
}) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <section class="chart">
      <h3>{title}</h3>
      <svg class="parts" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {placed(shown, total).map(({ tone, x, span }) => (
          <rect class={tone} x={x} y="0" width={span} height={height} />
        ))}
      </svg>
      <table>
        <caption class="hidden">{title}</caption>
        <thead class="hidden">
          <tr>
            <th scope="col">Which</th>
            <th scope="col">{what}</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, count, tone }) => (
            <tr>
              <th scope="row">
                <svg class="swatch" width="12" height="12" aria-hidden="true">
                  <rect class={tone} width="12" height="12" rx="3" />
                </svg>
                {label}
              </th>
              <td class="number">{count}</td>
              <td class="number quiet">{percent(count, total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note === undefined ? null : <p class="quiet">{note}</p>}
    </section>
  );
}

/** Each part behind the one before, with a hair of space between. */
function placed(parts: readonly Part[], total: number) {
  let from = 0;
  return parts.map((part) => {
    const x = from;
    from += (width * part.count) / Math.max(1, total);
    return { ...part, x: x.toFixed(1), span: Math.max(1, from - x - 2).toFixed(1) };
  });
}

/** What is not nothing is not shown as nothing. */
export function percent(count: number, total: number): string {
  const share = (100 * count) / Math.max(1, total);
  if (share > 0 && share < 1) return '< 1 %';
  return share > 99 && share < 100 ? '> 99 %' : `${Math.round(share)} %`;
}

export interface Beat {
  readonly tone: 'good' | 'calm' | 'bad' | 'none';
  /** For whoever points at it. */
  readonly words: string;
}

const step = 12;

/** Runs as a row of marks, the newest on the right. `summary` says the same in words. */
export function BeatsChart({ beats, summary }: { readonly beats: readonly Beat[]; readonly summary: string }) {
  if (beats.length === 0) return <span class="quiet">none yet</span>;
  return (
    <svg
      class="beats"
      width={beats.length * step}
      height="22"
      viewBox={`0 0 ${beats.length * step} 22`}
      role="img"
      aria-label={summary}
    >
      {beats.map(({ tone, words }, at) => (
        <rect
          class={tone}
          x={at * step + 1}
          y={tone === 'bad' ? 1 : 5}
          width="9"
          height={tone === 'bad' ? 20 : 12}
          rx="2"
        >
          <title>{words}</title>
        </rect>
      ))}
    </svg>
  );
}
