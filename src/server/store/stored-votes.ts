import type { Tally, VoteRecords } from '../../backend/records/vote-records.ts';
import type { Connection } from './connection.ts';
import { showAll } from './poll-counter.ts';
import type { PollCountRow, PollTokenRow, PollTotalRow } from './schema.ts';
import type { BatchWrite, WriteBatcher } from './write-batcher.ts';
import { tokenOf } from './write-votes.ts';
import type { VoteWrite, VoteWritten } from './write-votes.ts';

export type WriteVotes = BatchWrite<VoteWrite, VoteWritten>;

/** A receipt says nothing of its poll: it is looked for in each, which are few. */
const selectToken = `
  SELECT receipt_hash, poll, body_tag FROM poll_tokens
  WHERE poll IN (SELECT poll FROM poll_totals) AND receipt_hash = $1`;

/** One statement, so that total and counts are of the same moment. The total has no option. */
const selectTallies = `
  SELECT NULL AS option, votes, shown FROM poll_totals WHERE poll = $1
  UNION ALL SELECT option, votes, shown FROM poll_counts WHERE poll = $2`;

type TallyRow = Pick<PollTotalRow, 'votes' | 'shown'> & { option: PollCountRow['option'] | null };

/** Votes in a database. Writes go through the batcher. */
export class StoredVotes implements VoteRecords {
  readonly #connection: Connection;
  readonly #writes: WriteBatcher;
  readonly #writeVotes: WriteVotes;
  readonly onVotes: VoteRecords['onVotes'];

  constructor(
    connection: Connection,
    writes: WriteBatcher,
    writeVotes: WriteVotes,
    onVotes: VoteRecords['onVotes'],
  ) {
    this.#connection = connection;
    this.#writes = writes;
    this.#writeVotes = writeVotes;
    this.onVotes = onVotes;
  }

  add: VoteRecords['add'] = async (token, vote, counting) => {
    const written = await this.#writes.write(this.#writeVotes, { token, vote, counting });
    return { token: written.token ?? token, isNew: written.isNew };
  };

  find: VoteRecords['find'] = async (receiptHash) => {
    const [row] = await this.#connection.read<PollTokenRow>(selectToken, receiptHash);
    return row && tokenOf(row);
  };

  change: VoteRecords['change'] = async (vote, counting) =>
    (await this.#writes.write(this.#writeVotes, { vote, counting })).isNew;

  tallies: VoteRecords['tallies'] = async (poll) => {
    const rows = await this.#connection.read<TallyRow>(selectTallies, poll, poll);
    const total = rows.find(({ option }) => option === null);
    const tally = (column: 'votes' | 'shown'): Tally => ({
      total: total?.[column] ?? 0,
      votes: new Map(rows.flatMap((row) => (row.option === null ? [] : [[row.option, row[column]]]))),
    });
    return { live: tally('votes'), shown: tally('shown') };
  };

  showAll: VoteRecords['showAll'] = (poll) => this.#connection.transaction(showAll(poll));
}
