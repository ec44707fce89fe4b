import type { Counting, Tally, VoteRecords, VoteToken } from '../../backend/vote-records.ts';
import type { PollCountRow, PollTokenRow, PollTotalRow } from './schema.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { storeFailure } from './store-failure.ts';
import type { WriteBatcher } from './write-batcher.ts';

const insertToken =
  'INSERT INTO poll_tokens (receipt_hash, poll, body_tag) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
const selectToken = 'SELECT receipt_hash, poll, body_tag FROM poll_tokens WHERE receipt_hash = ?';

const insertVote = 'INSERT INTO poll_votes (vote_key, poll, choice, day) VALUES (?, ?, ?, ?)';
const selectChoice = 'SELECT choice FROM poll_votes WHERE vote_key = ? AND poll = ?';
const updateVote = 'UPDATE poll_votes SET choice = ?, day = ? WHERE vote_key = ?';

const countOption = `
  INSERT INTO poll_counts (poll, option, votes, shown) VALUES (?, ?, ?, 0)
  ON CONFLICT DO UPDATE SET votes = votes + excluded.votes`;
const countVoters = `
  INSERT INTO poll_totals (poll, votes, shown, waiting) VALUES (?, ?, 0, 1)
  ON CONFLICT DO UPDATE SET votes = votes + excluded.votes, waiting = waiting + 1 RETURNING waiting`;
const showOptions = 'UPDATE poll_counts SET shown = votes WHERE poll = ?';
const showTotal = 'UPDATE poll_totals SET shown = votes, waiting = 0 WHERE poll = ?';

const selectCounts = 'SELECT option, votes, shown FROM poll_counts WHERE poll = ?';
const selectTotal = 'SELECT votes, shown FROM poll_totals WHERE poll = ?';

/** Votes in SQLite. A vote, its token and its counts are written together or not at all. */
export class SqliteVotes implements VoteRecords {
  readonly #connection: SqliteConnection;
  readonly #writes: WriteBatcher;

  constructor(connection: SqliteConnection, writes: WriteBatcher) {
    this.#connection = connection;
    this.#writes = writes;
  }

  /** The unique key, not a check before it, keeps votes single. */
  add: VoteRecords['add'] = (token, vote, counting) =>
    this.#writes.write(() => {
      const { changes } = this.#run(insertToken, token.receiptHash, token.poll, token.bodyTag);
      if (changes === 0) return { token: this.#select(token.receiptHash) ?? token, isNew: false };
      this.#run(insertVote, vote.key, vote.poll, JSON.stringify(vote.choice), vote.day);
      this.#count(vote.poll, 1, counting, vote.choice);
      return { token, isNew: true };
    });

  find: VoteRecords['find'] = async (receiptHash) => this.#reading(() => this.#select(receiptHash));

  change: VoteRecords['change'] = (vote, counting) =>
    this.#writes.write(() => {
      const row = this.#connection.statement(selectChoice).get(vote.key, vote.poll);
      if (row === undefined) return false;
      const before = JSON.parse(String(row['choice'])) as string[];
      this.#run(updateVote, JSON.stringify(vote.choice), vote.day, vote.key);
      for (const option of counting.counted(before)) this.#run(countOption, vote.poll, option, -1);
      this.#count(vote.poll, 0, counting, vote.choice);
      return true;
    });

  tallies: VoteRecords['tallies'] = async (poll) =>
    this.#reading(() => {
      const counts = this.#connection.statement(selectCounts).all(poll) as unknown as PollCountRow[];
      const total = this.#connection.statement(selectTotal).get(poll) as PollTotalRow | undefined;
      const tally = (column: 'votes' | 'shown'): Tally => ({
        total: total?.[column] ?? 0,
        votes: new Map(counts.map((count) => [count.option, count[column]])),
      });
      return { live: tally('votes'), shown: tally('shown') };
    });

  #count(poll: string, voters: number, { counted, batch }: Counting, choice: readonly string[]): void {
    for (const option of counted(choice)) this.#run(countOption, poll, option, 1);
    const total = this.#connection.statement(countVoters).get(poll, voters);
    if (Number(total?.['waiting']) < batch) return;
    this.#run(showOptions, poll);
    this.#run(showTotal, poll);
  }

  #select(receiptHash: string): VoteToken | undefined {
    const row = this.#connection.statement(selectToken).get(receiptHash) as PollTokenRow | undefined;
    return row && { receiptHash: row.receipt_hash, poll: row.poll, bodyTag: row.body_tag };
  }

  #run(sql: string, ...values: (string | number)[]) {
    return this.#connection.statement(sql).run(...values);
  }

  #reading<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw storeFailure(error);
    }
  }
}
