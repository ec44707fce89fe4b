import type { Response, ResponseFlag } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/records/response-records.ts';
import type { ResponseRow } from './schema.ts';

/** The columns in the order that `insertResponses` names them. */
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

export const insertResponses = `
  INSERT INTO responses (receipt_hash, consultation, body_hash, received_at, changed_at, withdrawn_at, response, flags)
  SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7
  FROM json_each($1) WHERE true ON CONFLICT DO NOTHING RETURNING receipt_hash`;

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
