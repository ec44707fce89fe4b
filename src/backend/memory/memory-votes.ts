import type { Counting, Tally, VoteRecord, VoteRecords, VoteToken } from '../records/vote-records.ts';

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
  const votes = new Map<string, VoteRecord>();
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
      votes.set(vote.key, vote);
      count(vote.poll, counting, 1, counting.counted(vote.choice));
      return { token, isNew: true };
    },
    async find(receiptHash) {
      return tokens.get(receiptHash);
    },
    async change(vote, counting) {
      const before = votes.get(vote.key);
      if (!before) return false;
      votes.set(vote.key, vote);
      count(vote.poll, counting, 0, counting.counted(vote.choice), counting.counted(before.choice));
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
