import type { Response } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/records/response-records.ts';

/** A stored answer that has not been withdrawn. */
export type StandingRecord = ResponseRecord & { readonly response: Response };

export const isStanding = (record: ResponseRecord): record is StandingRecord => record.response !== undefined;

/** Nothing is an empty cell: not asked or not answered. */
export type Cell = string | number | undefined;

/** `number`: the answer's place in the export, from 1. */
export interface Column {
  readonly heading: string;
  readonly cell: (record: StandingRecord, number: number) => Cell;
}
