import type { ResponseRecord } from '../../src/backend/records/response-records.ts';
import { exampleResponse } from './example-consultation.ts';

/** A stored answer; the number makes its key, and its place in time. */
export const exampleRecord = (number: number, more: Partial<ResponseRecord> = {}): ResponseRecord => ({
  receiptHash: number.toString(16).padStart(64, '0'),
  consultation: 'parken',
  bodyHash: 'b'.repeat(64),
  receivedAt: new Date(Date.UTC(2026, 2, 10) + number * 1_000).toISOString(),
  changedAt: undefined,
  withdrawnAt: undefined,
  response: exampleResponse,
  flags: [],
  ...more,
});

export async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
