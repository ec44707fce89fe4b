import type { Kysely } from 'kysely';
import type { ResponseRecord, ResponseRecords } from '../../backend/response-records.ts';
import type { Erasure } from './erasure.ts';
import { insertResponse, recordOf, rowOf } from './response-row.ts';
import type { ResponseRow, Schema } from './schema.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { storeFailure } from './store-failure.ts';
import type { WriteBatcher } from './write-batcher.ts';

/** Few rows, so that an export of any length takes little memory. */
const page = 100;

const selectResponse = 'SELECT * FROM responses WHERE receipt_hash = ?';

const replaceResponse = `
  UPDATE responses SET response = ?, changed_at = ?, flags = ?
  WHERE receipt_hash = ? AND withdrawn_at IS NULL RETURNING *`;

/** The key stays, so that a late retry does not bring the answer back; its body's hash would tell of the answer. */
const withdrawResponse = `
  UPDATE responses SET response = NULL, body_hash = '', flags = '[]', withdrawn_at = ?
  WHERE receipt_hash = ? AND withdrawn_at IS NULL RETURNING *`;

/** Answers in SQLite. Writes go through the batcher; the unique key, not a check before it, keeps them single. */
export class SqliteRecords implements ResponseRecords {
  readonly #connection: SqliteConnection;
  readonly #writes: WriteBatcher;
  readonly #erasure: Erasure;
  readonly #db: Kysely<Schema>;

  constructor(connection: SqliteConnection, writes: WriteBatcher, erasure: Erasure, db: Kysely<Schema>) {
    this.#connection = connection;
    this.#writes = writes;
    this.#erasure = erasure;
    this.#db = db;
  }

  add: ResponseRecords['add'] = (record) => {
    const row = rowOf(record);
    return this.#writes.write(() => {
      const { changes } = this.#connection.statement(insertResponse).run(...row);
      return changes === 1 ? record : (this.#select(record.receiptHash) ?? record);
    });
  };

  find: ResponseRecords['find'] = async (receiptHash) => {
    try {
      return this.#select(receiptHash);
    } catch (error) {
      throw storeFailure(error);
    }
  };

  replace: ResponseRecords['replace'] = (receiptHash, { response, changedAt, flags }) =>
    this.#change(replaceResponse, JSON.stringify(response), changedAt, JSON.stringify(flags), receiptHash);

  withdraw: ResponseRecords['withdraw'] = (receiptHash, withdrawnAt) =>
    this.#change(withdrawResponse, withdrawnAt, receiptHash);

  /** Keyset pages: no read transaction stays open while the reader of an export takes its time. */
  async *all(consultation: string): AsyncGenerator<ResponseRecord> {
    let last: Pick<ResponseRow, 'received_at' | 'receipt_hash'> = { received_at: '', receipt_hash: '' };
    for (;;) {
      const rows = await this.#pageAfter(consultation, last);
      for (const row of rows) {
        yield recordOf(row);
        last = row;
      }
      if (rows.length < page) return;
    }
  }

  #select(receiptHash: string): ResponseRecord | undefined {
    const row = this.#connection.statement(selectResponse).get(receiptHash) as ResponseRow | undefined;
    return row && recordOf(row);
  }

  async #change(sql: string, ...values: string[]): Promise<ResponseRecord | undefined> {
    const row = await this.#writes.write(
      () => this.#connection.statement(sql).get(...values) as ResponseRow | undefined,
    );
    if (row !== undefined) this.#erasure.due();
    return row && recordOf(row);
  }

  async #pageAfter(
    consultation: string,
    last: Pick<ResponseRow, 'received_at' | 'receipt_hash'>,
  ): Promise<ResponseRow[]> {
    try {
      return await this.#db
        .selectFrom('responses')
        .selectAll()
        .where('consultation', '=', consultation)
        .where('withdrawn_at', 'is', null)
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('received_at', 'receipt_hash'), '>', tuple(last.received_at, last.receipt_hash)),
        )
        .orderBy('received_at')
        .orderBy('receipt_hash')
        .limit(page)
        .execute();
    } catch (error) {
      throw storeFailure(error);
    }
  }
}
