import type { Response, ResponseFlag } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/records/response-records.ts';
import { firstOfEach, inKeyOrder } from './in-key-order.ts';
import { insertResponses, recordOf, rowOf } from './response-row.ts';
import type { ResponseRow } from './schema.ts';
import { rowsOf } from './steps.ts';
import type { Steps } from './steps.ts';

const selectResponses = 'SELECT * FROM responses WHERE receipt_hash IN (SELECT value->>0 FROM json_each($1))';

const replaceResponse = `
  UPDATE responses SET response = $1, changed_at = $2, flags = $3
  WHERE receipt_hash = $4 AND withdrawn_at IS NULL RETURNING *`;

/** The key stays, so that a late retry does not bring the answer back; its body's hash would tell of the answer. */
const withdrawResponse = `
  UPDATE responses SET response = NULL, body_hash = '', flags = '[]', withdrawn_at = $1
  WHERE receipt_hash = $2 AND withdrawn_at IS NULL RETURNING *`;

/** A replacement, or a withdrawal. */
export type ResponseChange = { readonly receiptHash: string } & (
  | { readonly response: Response; readonly changedAt: string; readonly flags: readonly ResponseFlag[] }
  | { readonly withdrawnAt: string }
);

const hashOf = ({ receiptHash }: { readonly receiptHash: string }): string => receiptHash;

/** Keeps each record whose key is free, and gives the one that stands. The unique key, not a check before it, keeps them single. */
export function* addResponses(records: readonly ResponseRecord[]): Steps<ResponseRecord[]> {
  const standing = firstOfEach(records, hashOf);
  const rows = inKeyOrder(standing.values(), hashOf).map(rowOf);
  const kept = yield* rowsOf<Pick<ResponseRow, 'receipt_hash'>>(insertResponses, JSON.stringify(rows));
  const taken = new Set(standing.keys());
  for (const { receipt_hash: hash } of kept) taken.delete(hash);
  if (taken.size > 0) {
    const keys = JSON.stringify([...taken].map((hash) => [hash]));
    for (const row of yield* rowsOf<ResponseRow>(selectResponses, keys)) {
      standing.set(row.receipt_hash, recordOf(row));
    }
  }
  return records.map((record) => standing.get(record.receiptHash) ?? record);
}

/** Gives the record that stands after each change, or nothing where none is left to change. */
export function* changeResponses(changes: readonly ResponseChange[]): Steps<(ResponseRecord | undefined)[]> {
  const changed = new Map<ResponseChange, ResponseRecord>();
  for (const change of inKeyOrder(changes, hashOf)) {
    const [row] = yield* 'response' in change
      ? rowsOf<ResponseRow>(
          replaceResponse,
          ...[JSON.stringify(change.response), change.changedAt, JSON.stringify(change.flags)],
          change.receiptHash,
        )
      : rowsOf<ResponseRow>(withdrawResponse, change.withdrawnAt, change.receiptHash);
    if (row !== undefined) changed.set(change, recordOf(row));
  }
  return changes.map((change) => changed.get(change));
}
