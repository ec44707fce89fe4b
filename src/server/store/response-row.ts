import type { Response, ResponseFlag } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/response-records.ts';
import type { ResponseRow } from './schema.ts';

/** The columns in the order that `insertResponse` names them. */
export const rowOf = (record: ResponseRecord): (string | null)[] => [
  record.receiptHash,
  record.consultation,
  record.bodyHash,
  record.receivedAt,
  record.changedAt ?? null,
  record.withdrawnAt ?? null,
  record.response === undefined ? null : JSON.stringify(record.response),
  JSON.stringify(record.flags),
];

export const insertResponse = `
  INSERT INTO responses (receipt_hash, consultation, body_hash, received_at, changed_at, withdrawn_at, response, flags)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

export const recordOf = (row: ResponseRow): ResponseRecord => ({
  receiptHash: row.receipt_hash,
  consultation: row.consultation,
  bodyHash: row.body_hash,
  receivedAt: row.received_at,
  changedAt: row.changed_at ?? undefined,
  withdrawnAt: row.withdrawn_at ?? undefined,
  response: row.response === null ? undefined : (JSON.parse(row.response) as Response),
  flags: JSON.parse(row.flags) as ResponseFlag[],
});
