import type { Fault } from './finding.ts';

interface Days {
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  readonly extendedTo?: string | undefined;
}

/** Days in an order that leaves no time to answer. */
export function dayFaults({ opens, closes, extendedTo }: Days): Fault[] {
  return [
    ...(opens && closes && closes < opens
      ? [{ path: ['closes'], message: `is ${closes}, before it opens on ${opens}` }]
      : []),
    ...(closes && extendedTo && extendedTo < closes
      ? [{ path: ['extendedTo'], message: `is ${extendedTo}, before it would have closed on ${closes}` }]
      : []),
    ...(!closes && extendedTo
      ? [{ path: ['extendedTo'], message: 'extends nothing: say when it was to close in "closes"' }]
      : []),
  ];
}
