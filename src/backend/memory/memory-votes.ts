import type { Counting, Tally, VoteRecords, VoteToken } from '../records/vote-records.ts';

interface Count {
  live: Tally;
  shown: Tally;
  next: Tally;
  waiting: number;
}

const none: Tally = { total: 0, votes: new Map() };
const noVotes: Count = { live: none, shown: none, next: none, waiting: 0 };

/** Votes that live as long as the page or the process. */
export function createMemoryVotes(): VoteRecords {
  const tokens = new Map<string, VoteToken>();
  /** By their keys, the options that votes were counted for: a poll may count otherwise later. */
  const votes = new Map<string, readonly string[]>();
  const counts = new Map<string, Count>();

  const count = (
    poll: string,
    { batch }: Counting,
    voters: number,
    more: readonly string[],
    fewer: readonly string[] = [],
  ) => {
    const { live, shown, next, waiting } = counts.get(poll) ?? noVotes;
    const changed = new Map(live.votes);
    for (const option of more) changed.set(option, (changed.get(option) ?? 0) + 1);
    for (const option of fewer) changed.set(option, (changed.get(option) ?? 0) - 1);
    const now = { total: live.total + voters, votes: changed };
    const takesStep = waiting + voters >= batch;
    counts.set(
      poll,
      takesStep
        ? { live: now, shown: next, next: now, waiting: 0 }
        : { live: now, shown, next, waiting: waiting + voters },
    );
  };

  return {
    async add(token, vote, counting) {
      const standing = tokens.get(token.receiptHash);
      if (standing) return { token: standing, isNew: false };
      tokens.set(token.receiptHash, token);
      const counted = counting.counted(vote.choice);
      votes.set(vote.key, counted);
      count(vote.poll, counting, 1, counted);
      return { token, isNew: true };
    },
    async find(receiptHash) {
      return tokens.get(receiptHash);
    },
    async change(vote, counting) {
      const before = votes.get(vote.key);
      if (!before) return false;
      const counted = counting.counted(vote.choice);
      votes.set(vote.key, counted);
      count(vote.poll, counting, 0, counted, before);
      return true;
    },
    async tallies(poll) {
      return counts.get(poll) ?? noVotes;
    },
    async showAll(poll) {
      const { live } = counts.get(poll) ?? noVotes;
      counts.set(poll, { live, shown: live, next: live, waiting: 0 });
    },
  };
}
