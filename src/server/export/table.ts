import type { Cell } from './column.ts';

/** The headings, then row after row. No cell runs as a formula. */
export type Table = AsyncGenerator<readonly Cell[]>;
