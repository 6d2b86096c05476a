import { MARK } from './mark';

/** Every picture of Kith: strokes on a 24 px grid, drawn in the colour of the text around them. */
const STROKES = {
  mark: [MARK],
  person: ['M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5Z', 'M4.5 20c.6-4 3.5-6 7.5-6s6.9 2 7.5 6'],
  activity: ['M3 12h4l3-7.5 4.5 15L17.5 12H21'],
  options: [
    'M4 7h9M19 7h1M4 17h1M11 17h9',
    'M16 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  ],
  check: ['M4.5 12.5 9.5 17.5 19.5 7'],
  clock: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M12 7v5l3.5 2'],
  question: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2.9-1.2 1.8M12 16.8v.2'],
  info: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M12 11v5.5M12 7.5v.2'],
  warning: ['M12 3.5 21.5 20h-19L12 3.5Z', 'M12 10v4.5M12 17.3v.2'],
  stop: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M6 6l12 12'],
  cross: ['M6 6l12 12M18 6 6 18'],
  send: ['M20.5 3.5 10.5 13.5', 'M20.5 3.5 14.5 20.5l-4-7-7-4 17-6Z'],
  invite: [
    'M10 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5Z',
    'M3 20c.6-4 3.3-6 7-6 1.4 0 2.7.3 3.7.8',
    'M18 14v6M15 17h6',
  ],
  read: ['M3.5 10 12 4l8.500 6v9.500h-17z', 'M3.500 10.500 12 15.500l8.500-5'],
  unread: ['M3.500 6h17v12.500h-17z', 'M3.500 6.500 12 13l8.500-6.500'],
  undo: ['M4.5 9.5h9.5a5 5 0 0 1 0 10H9', 'M8.5 5.5 4.5 9.5l4 4'],
  again: ['M19.5 12a7.5 7.5 0 1 1-2.2-5.300', 'M19.5 3.5v4.5H15'],
  search: ['M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z', 'M15.5 15.5 20.5 20.5'],
  key: ['M8 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z', 'M12.5 12H21v3.5M17 12v2.5'],
  offline: [
    'M4 4l16 16',
    'M3 9.5c1.3-1.1 2.7-2 4.2-2.5M21 9.5a13.5 13.5 0 0 0-9.5-3.4M6.5 13.5A8 8 0 0 1 10 11.6M17.5 13.5c-.5-.5-1-.8-1.6-1.1M12 18.5v.2',
  ],
  pause: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z', 'M10 9v6M14 9v6'],
  back: ['M14.5 5.5 8 12l6.5 6.5'],
  attach: ['M20 11.5 12 19.5a4.6 4.6 0 0 1-6.5-6.5l8.5-8.5a3 3 0 0 1 4.3 4.3L9.8 17.3a1.4 1.4 0 0 1-2-2L15 8'],
  inbox: [
    'M3.5 13.5h5l1.5 3h4l1.5-3h5',
    'M3.5 13.5 6 5.5h12l2.5 8v5a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18.5v-5Z',
  ],
  panel: ['M4 4.5h16v15H4z', 'M14.5 4.5v15'],
  keyboard: ['M3 6.5h18v11H3z', 'M7 10.2v.2M11 10.2v.2M15 10.2v.2M17.5 10.2v.2M8 14h8'],
  command: ['M4.5 6.500 10 12l-5.5 5.5', 'M12.5 18h7'],
  reply: ['M9.5 6 4 11.5 9.5 17', 'M4 11.5h9.5a6.5 6.5 0 0 1 6.5 6.5v1'],
  react: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z', 'M8.5 14c1.6 2.6 5.4 2.6 7 0M9 9.5v.2M15 9.5v.2'],
  edit: ['M4.5 19.5 5.5 15 16 4.5a2.1 2.1 0 0 1 3 3L8.5 18l-4 1.5Z', 'M14 6.5l3.5 3.5'],
  delete: ['M4.5 7h15M9.5 7V4.5h5V7', 'M6.5 7l1 12.5h9l1-12.5', 'M10.5 11v5M13.5 11v5'],
  chevron: ['M9 5.5 15.5 12 9 18.5'],
} as const;

export type IconName = keyof typeof STROKES;

/** Decoration only: what it means always stands beside it in words. `size` in px. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {STROKES[name].map((stroke) => (
        <path key={stroke} d={stroke} />
      ))}
    </svg>
  );
}
