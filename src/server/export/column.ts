import type { ResponseRecord, StandingRecord } from '../../backend/records/response-records.ts';

export const isStanding = (record: ResponseRecord): record is StandingRecord => record.response !== undefined;

/** Nothing is an empty cell: not asked or not answered. */
export type Cell = string | number | undefined;

/** `number`: the answer's place in the export, from 1. */
export interface Column {
  readonly heading: string;
  readonly cell: (record: StandingRecord, number: number) => Cell;
}
