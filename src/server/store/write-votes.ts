import type { Counting, VoteRecord, VoteToken } from '../../backend/records/vote-records.ts';
import { firstOfEach, inKeyOrder } from './in-key-order.ts';
import { PollCounter } from './poll-counter.ts';
import type { PollTokenRow, PollVoteRow } from './schema.ts';
import { rowsOf } from './steps.ts';
import type { Steps } from './steps.ts';

const insertTokens = `
  INSERT INTO poll_tokens (receipt_hash, poll, body_tag)
  SELECT value->>0, value->>1, value->>2 FROM json_each($1) WHERE true
  ON CONFLICT DO NOTHING RETURNING receipt_hash`;
const selectTokens = `
  SELECT receipt_hash, poll, body_tag FROM poll_tokens
  WHERE (poll, receipt_hash) IN (SELECT value->>0, value->>1 FROM json_each($1))`;

const insertVotes = `
  INSERT INTO poll_votes (vote_key, poll, choice, day, counted)
  SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each($1)`;
const selectVotes = `
  SELECT vote_key, poll, choice, counted FROM poll_votes
  WHERE (poll, vote_key) IN (SELECT value->>0, value->>1 FROM json_each($1)) ORDER BY poll, vote_key FOR UPDATE`;
const updateVotes = `
  UPDATE poll_votes SET choice = value->>1, day = value->>2, counted = value->>3
  FROM json_each($1) WHERE vote_key = value->>0 AND poll = value->>4`;

/** A vote that is cast has a token; one that is changed has its key alone. */
export interface VoteWrite {
  readonly vote: VoteRecord;
  readonly counting: Counting;
  readonly token?: VoteToken;
}

/** The token that stands, and whether it is that of this vote. Of a change: whether there was a vote to change. */
export interface VoteWritten {
  readonly token?: VoteToken;
  readonly isNew: boolean;
}

interface Cast extends VoteWrite {
  readonly token: VoteToken;
}

const isCast = (write: VoteWrite): write is Cast => write.token !== undefined;
const hashOf = ({ token }: Cast): string => token.receiptHash;
const keyOf = ({ vote }: VoteWrite): string => vote.key;

/** Votes, their tokens and their counts: written together or not at all. */
export function* writeVotes(writes: readonly VoteWrite[]): Steps<VoteWritten[]> {
  const counter = new PollCounter();
  const results = new Map<VoteWrite, VoteWritten>([
    ...(yield* castVotes(writes.filter(isCast), counter)),
    ...(yield* changeVotes(
      writes.filter((write) => !isCast(write)),
      counter,
    )),
  ]);
  yield* counter.write();
  return writes.map((write) => results.get(write) ?? { isNew: false });
}

/** The unique key, not a check before it, keeps votes single. In a batch the hash is enough: no two polls have one in common. */
function* castVotes(casts: readonly Cast[], counter: PollCounter): Steps<Map<VoteWrite, VoteWritten>> {
  if (casts.length === 0) return new Map();
  const first = firstOfEach(casts, hashOf);
  const tokens = inKeyOrder(first.values(), hashOf).map(({ token }) => [
    token.receiptHash,
    token.poll,
    token.bodyTag,
  ]);
  const inserted = yield* rowsOf<Pick<PollTokenRow, 'receipt_hash'>>(insertTokens, JSON.stringify(tokens));
  const kept = inserted.flatMap(({ receipt_hash: hash }) => first.get(hash) ?? []);
  const standing = new Map(kept.map(({ token }) => [token.receiptHash, token]));
  const taken = [...first.values()].filter((cast) => !standing.has(hashOf(cast)));
  if (taken.length > 0) {
    const keys = taken.map(({ token }) => [token.poll, token.receiptHash]);
    for (const row of yield* rowsOf<PollTokenRow>(selectTokens, JSON.stringify(keys))) {
      standing.set(row.receipt_hash, tokenOf(row));
    }
  }
  if (kept.length > 0) {
    // In the order of their random keys, so that not even the place of a row on the disk leads to its token.
    const rows = inKeyOrder(kept, keyOf).map(({ vote, counting }) => [
      vote.key,
      vote.poll,
      JSON.stringify(vote.choice),
      vote.day,
      countedOf(vote, counting),
    ]);
    yield* rowsOf(insertVotes, JSON.stringify(rows));
  }
  for (const { vote, counting } of kept) counter.cast(vote.poll, counting, vote.choice);
  const isKept = new Set(kept);
  return new Map(
    casts.map((cast) => [cast, { token: standing.get(hashOf(cast)) ?? cast.token, isNew: isKept.has(cast) }]),
  );
}

function* changeVotes(
  changes: readonly VoteWrite[],
  counter: PollCounter,
): Steps<Map<VoteWrite, VoteWritten>> {
  const results = new Map<VoteWrite, VoteWritten>();
  if (changes.length === 0) return results;
  const keys = [...firstOfEach(changes, keyOf).values()].map(({ vote }) => [vote.poll, vote.key]);
  const rows = yield* rowsOf<Omit<PollVoteRow, 'day'>>(selectVotes, JSON.stringify(keys));
  const standing = new Map(rows.map((row) => [row.vote_key, row]));
  const last = new Map<string, (string | null)[]>();
  for (const change of changes) {
    const { vote, counting } = change;
    const row = standing.get(vote.key);
    const isThere = row?.poll === vote.poll;
    results.set(change, { isNew: isThere });
    if (!isThere) continue;
    const choice = JSON.stringify(vote.choice);
    const counted = countedOf(vote, counting);
    counter.changed(vote.poll, counting, optionsCountedBy(row, counting), vote.choice);
    standing.set(vote.key, { ...row, choice, counted });
    last.set(vote.key, [vote.key, choice, vote.day, counted, vote.poll]);
  }
  if (last.size > 0) yield* rowsOf(updateVotes, JSON.stringify([...last.values()]));
  return results;
}

function countedOf({ choice }: VoteRecord, { counted }: Counting): 'first' | 'all' | null {
  if (choice.length === 1) return null;
  return counted(choice).length === 1 ? 'first' : 'all';
}

/** As it was counted then: the poll may count otherwise now. */
function optionsCountedBy(
  { choice, counted }: Pick<PollVoteRow, 'choice' | 'counted'>,
  counting: Counting,
): readonly string[] {
  const options = JSON.parse(choice) as string[];
  if (counted === null) return counting.counted(options);
  return counted === 'all' ? options : options.slice(0, 1);
}

export const tokenOf = (row: PollTokenRow): VoteToken => ({
  receiptHash: row.receipt_hash,
  poll: row.poll,
  bodyTag: row.body_tag,
});
