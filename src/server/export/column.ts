import type { LocalizedText, Response } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/response-records.ts';

/** A stored answer that has not been withdrawn. */
export type StandingRecord = ResponseRecord & { readonly response: Response };

/** Nothing is an empty cell: not asked or not answered. */
export type Cell = string | number | undefined;

export interface Column {
  readonly heading: string;
  readonly cell: (record: StandingRecord) => Cell;
}

/** In the language asked for, else in the first that the text has. */
export const labelIn = (text: LocalizedText, language: string): string =>
  text[language] ?? Object.values(text)[0] ?? '';
