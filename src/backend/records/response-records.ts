import type { Response, ResponseFlag } from '../../contracts/index.ts';

/** An answer as it is kept. Instants are ISO 8601 in UTC. `response` is gone once it is withdrawn. */
export interface ResponseRecord {
  /** SHA-256 of the receipt, hex: the key. The receipt itself is kept nowhere. */
  readonly receiptHash: string;
  readonly consultation: string;
  /** A keyed hash of the body first sent, to tell a retry from another answer under the same key. */
  readonly bodyHash: string;
  readonly receivedAt: string;
  readonly changedAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
  readonly response: Response | undefined;
  readonly flags: readonly ResponseFlag[];
}

/** One that has not been withdrawn. */
export type StandingRecord = ResponseRecord & { readonly response: Response };

/** Where answers are kept. What resolves is durable. Rejects with a `BackendError` when it cannot keep its word. */
export interface ResponseRecords {
  /** Keeps the record, unless its receipt hash is taken: gives the record that stands after the call. */
  add(record: ResponseRecord): Promise<ResponseRecord>;
  find(receiptHash: string): Promise<ResponseRecord | undefined>;
  /** Gives the record that stands, or nothing where none is left to change. */
  replace(
    receiptHash: string,
    change: { response: Response; changedAt: string; flags: readonly ResponseFlag[] },
  ): Promise<ResponseRecord | undefined>;
  /** Erases the answer and keeps the withdrawn key. */
  withdraw(receiptHash: string, withdrawnAt: string): Promise<ResponseRecord | undefined>;
  /** In the order they were received; a withdrawn one is left out, unless it is asked for. */
  all(consultation: string, including?: 'withdrawn'): AsyncIterable<ResponseRecord>;
}
