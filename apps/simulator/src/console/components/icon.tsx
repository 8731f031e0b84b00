/** @jsxRuntime automatic @jsxImportSource hono/jsx */

/** Outlines of 24 by 24. */
const paths = {
  tiles: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  people:
    'M16 20v-1.5a4 4 0 0 0-4-4H6.5a4 4 0 0 0-4 4V20M9.2 11a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2M21.5 20v-1.5a4 4 0 0 0-3-3.9M15.5 3.9a3.6 3.6 0 0 1 0 7',
  fields: 'M4 6h16M4 12h16M4 18h10',
  scenarios: 'M5 4h11l3 3v13H5zM9 11h6M9 15h6',
  time: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.2l3.4 2',
  weather: 'M7 18a4.5 4.5 0 1 1 .9-8.9 5.6 5.6 0 0 1 10.8 1.6A3.7 3.7 0 0 1 18 18z',
  webhooks: 'M9 8a3 3 0 1 1 4.6 2.5L16 15.2M15 17.5a3 3 0 1 0 3-3M9.2 10.5 6.7 15M9 17.6a3 3 0 1 1-3.2-3M9 17.6h6',
  requests: 'M4 12h4l2.5-7 4 14 2.5-7H20',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  undo: 'M4 9h10a5.5 5.5 0 0 1 0 11h-3M4 9l4-4M4 9l4 4',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M20 20l-4-4',
  check: 'M5 12.5 10 17.5 19 7.5',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17h.01',
  key: 'M14.5 12.5a4.5 4.5 0 1 0-3-3L4 17v3h3v-2h2v-2h2zM16 8h.01',
  shield: 'M12 3l7.5 3v5.5c0 4.4-3.1 7.9-7.5 9.5-4.4-1.6-7.5-5.1-7.5-9.5V6z',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  chevron: 'M9 6l6 6-6 6',
  company: 'M4 20V5h9v15M13 10h7v10M2.5 20h19M7 9h3M7 13h3M16.5 14h.01M16.5 17h.01',
} as const;
export type IconName = keyof typeof paths;

/** An ornament: what it stands beside says the same in words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
