import { setTimeout } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import type { PollTotalRow } from './schema.ts';
import { rowsOf, type Steps } from './steps.ts';

/** `rest`: how many times as long as it works it lets others work in between. `isOver`: whether it is to end. */
export interface Pace {
  readonly rest: number;
  readonly isOver: () => boolean;
}

/**
 * A database lays rows where there is room, and notes which of them were written together: both tell when a vote
 * came, and so which token, which person and which line of somebody else's log it goes with. This writes all rows of
 * polls that have been voted in anew, each table for itself and in the order of its keys, which are random.
 */
export interface VoteOrder {
  /** Where it ends early, it begins anew the next time. */
  settle(pace: Pace): Promise<void>;
}

type Row = Readonly<Record<string, string | null>>;

/** How many rows are laid anew in one transaction: others wait for no more than that. */
const portion = 500;

const tables = [
  keyedTable('poll_tokens', 'receipt_hash', 'poll', 'body_tag'),
  keyedTable('poll_persons', 'person', 'poll', 'tag'),
  keyedTable('poll_votes', 'vote_key', 'poll', 'choice', 'day', 'counted'),
];

function keyedTable(name: string, key: string, ...others: string[]) {
  const columns = [key, ...others];
  const values = columns.map((_, i) => `value->>${i}`);
  return {
    keyOf: (row: Row) => row[key] ?? '',
    valuesOf: (row: Row) => columns.map((column) => row[column]),
    lock: `LOCK TABLE ${name} IN EXCLUSIVE MODE`,
    select: `
      SELECT ${columns.join()} FROM ${name} WHERE poll = $1 AND ${key} > $2 ORDER BY ${key} LIMIT ${portion}`,
    erase: `
      DELETE FROM ${name} WHERE (poll, ${key}) IN (SELECT value->>0, value->>1 FROM json_each($1))`,
    insert: `INSERT INTO ${name} (${columns.join()}) SELECT ${values.join()} FROM json_each($1)`,
  };
}

const selectUnsettled = 'SELECT poll, votes FROM poll_totals WHERE votes <> settled';
const noteSettled = `
  UPDATE poll_totals SET settled = CAST(value->>1 AS INTEGER) FROM json_each($1) WHERE poll = value->>0`;

export class StoredVoteOrder implements VoteOrder {
  readonly #connection: Connection;
  readonly #locks: boolean;

  /** `locks`: whether others write while this does, so that a table must be locked to find every row of it. */
  constructor(connection: Connection, locks: boolean) {
    this.#connection = connection;
    this.#locks = locks;
  }

  settle: VoteOrder['settle'] = async (pace) => {
    const unsettled = await this.#connection.read<Pick<PollTotalRow, 'poll' | 'votes'>>(selectUnsettled);
    if (unsettled.length === 0) return;
    for (const table of tables) {
      for (const { poll } of unsettled) {
        for (let last: string | undefined = ''; last !== undefined;) {
          if (pace.isOver()) return;
          const begun = performance.now();
          last = await this.#connection.transaction(layNext(table, poll, last, this.#locks));
          await setTimeout(pace.rest * (performance.now() - begun));
        }
      }
    }
    const settled = unsettled.map(({ poll, votes }) => [poll, votes]);
    await this.#connection.transaction(rowsOf(noteSettled, JSON.stringify(settled)));
    this.#connection.eraseSoon();
  };
}

/** Gives the key of the last row that was laid, where there may be more. */
function* layNext(
  table: (typeof tables)[number],
  poll: string,
  after: string,
  locks: boolean,
): Steps<string | undefined> {
  if (locks) yield* rowsOf(table.lock);
  const rows = yield* rowsOf<Row>(table.select, poll, after);
  const keys = rows.map(table.keyOf);
  yield* rowsOf(table.erase, JSON.stringify(keys.map((key) => [poll, key])));
  yield* rowsOf(table.insert, JSON.stringify(rows.map(table.valuesOf)));
  return rows.length < portion ? undefined : keys.at(-1);
}
