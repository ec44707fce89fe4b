import type { ResponseRecord, ResponseRecords } from '../../backend/records/response-records.ts';
import type { Connection } from './connection.ts';
import { recordOf } from './response-row.ts';
import type { ResponseRow } from './schema.ts';
import type { WriteBatcher } from './write-batcher.ts';
import { addResponses, changeResponses } from './write-responses.ts';
import type { ResponseChange } from './write-responses.ts';

type Place = Pick<ResponseRow, 'received_at' | 'receipt_hash'>;

/** Few rows, so that an export of any length takes little memory. */
const page = 100;

const selectResponse = 'SELECT * FROM responses WHERE receipt_hash = $1';

/** Answers in a database. Writes go through the batcher. */
export class StoredResponses implements ResponseRecords {
  readonly #connection: Connection;
  readonly #writes: WriteBatcher;

  constructor(connection: Connection, writes: WriteBatcher) {
    this.#connection = connection;
    this.#writes = writes;
  }

  add: ResponseRecords['add'] = (record) => this.#writes.write(addResponses, record);

  find: ResponseRecords['find'] = async (receiptHash) => {
    const [row] = await this.#connection.read<ResponseRow>(selectResponse, receiptHash);
    return row && recordOf(row);
  };

  replace: ResponseRecords['replace'] = (receiptHash, change) => this.#change({ receiptHash, ...change });

  withdraw: ResponseRecords['withdraw'] = (receiptHash, withdrawnAt) =>
    this.#change({ receiptHash, withdrawnAt });

  /** Keyset pages: no read transaction stays open while the reader of an export takes its time. */
  async *all(consultation: string, including?: 'withdrawn'): AsyncGenerator<ResponseRecord> {
    let last: Place = { received_at: '', receipt_hash: '' };
    for (;;) {
      const rows = await this.#pageAfter(consultation, last, including);
      for (const row of rows) {
        yield recordOf(row);
        last = row;
      }
      if (rows.length < page) return;
    }
  }

  async #change(change: ResponseChange): Promise<ResponseRecord | undefined> {
    const record = await this.#writes.write(changeResponses, change);
    if (record !== undefined) this.#connection.eraseSoon();
    return record;
  }

  #pageAfter(consultation: string, last: Place, including?: 'withdrawn'): Promise<ResponseRow[]> {
    return this.#connection.query((db) =>
      db
        .selectFrom('responses')
        .selectAll()
        .where('consultation', '=', consultation)
        .$if(!including, (query) => query.where('withdrawn_at', 'is', null))
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('received_at', 'receipt_hash'), '>', tuple(last.received_at, last.receipt_hash)),
        )
        .orderBy('received_at')
        .orderBy('receipt_hash')
        .limit(page)
        .execute(),
    );
  }
}
