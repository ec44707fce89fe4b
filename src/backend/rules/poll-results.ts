import type { Poll, PollResults } from '../../contracts/index.ts';
import { closesAt, settlingTime } from '../../time/index.ts';
import type { Backend, Caller } from '../backend.ts';
import type { Content } from '../content.ts';
import type { VoteRecords, VoteToken } from '../records/vote-records.ts';
import { refusal } from '../refusal.ts';
import type { EarlyEndings } from './early-endings.ts';
import { isPublished, published } from './published.ts';
import { hasEnded, publishedResults } from './published-results.ts';
import { refusalOfResults } from './results-access.ts';
import { ResultsFeed } from './results-feed.ts';

interface PollResultsOptions {
  readonly content: Content;
  readonly endings: EarlyEndings;
  readonly votes: VoteRecords;
  readonly now: () => Date;
  /** The vote whose receipt a caller shows. */
  readonly ownToken: (caller: Caller) => Promise<VoteToken | undefined>;
}

/** Milliseconds from the end of a poll until all its votes are told to who watches it. */
const afterEnd = settlingTime + 500;

/** The results of polls, to whom their policy shows them: now, and as they change. `feed`: to be told of each vote. */
export function createPollResults({
  content,
  endings,
  votes,
  now,
  ownToken,
}: PollResultsOptions): Pick<Backend, 'results' | 'watchResults'> & { readonly feed: ResultsFeed } {
  const pollOf = (id: string): Poll | undefined => {
    const poll = content.polls.get(id);
    return poll && endings.settled(poll);
  };

  const read = async (id: string): Promise<PollResults> => {
    const poll = published(pollOf(id));
    const instant = now();
    const tallies = await votes.tallies(id);
    // It can be given a later last day when its results have been seen.
    if (hasEnded(poll, instant) && tallies.shown.total < tallies.live.total)
      await votes.showAll(id).catch(() => {});
    return publishedResults(poll, tallies, instant);
  };

  const checkAccess = async (poll: Poll, caller: Caller): Promise<void> => {
    const refusedToAnybody = refusalOfResults(poll, now(), false);
    if (!refusedToAnybody) return;
    const hasVoted = (await ownToken(caller))?.poll === poll.id;
    const refused = refusalOfResults(poll, now(), hasVoted);
    if (refused) throw refused;
  };

  /** Why those who watch a poll were let in. */
  const reasons = new Map<string, { readonly policy: Poll['results']; readonly asItHadEnded: boolean }>();
  const isAsLetIn = (id: string): boolean => {
    const [poll, reason] = [pollOf(id), reasons.get(id)];
    if (!poll || !reason || !isPublished(poll) || poll.results !== reason.policy) return false;
    return !reason.asItHadEnded || hasEnded(poll, now());
  };
  const feed = new ResultsFeed(async (id) => {
    if (isAsLetIn(id)) return read(id);
    feed.end(id);
    throw refusal('results-hidden', 'The results of this poll are not shown as they were.');
  });
  content.onReplaced?.(() => feed.allChanged());
  votes.onVotes?.((id) => (id === undefined ? feed.allChanged() : feed.changed(id)));

  return {
    feed,

    async results(id, caller) {
      await checkAccess(published(pollOf(id)), caller);
      return read(id);
    },

    async watchResults(id, caller, listen, signal) {
      const poll = published(pollOf(id));
      await checkAccess(poll, caller);
      if (!isAsLetIn(id)) feed.end(id);
      const asItHadEnded = poll.results !== 'always' && hasEnded(poll, now());
      reasons.set(id, { policy: poll.results, asItHadEnded });
      await feed.watch(id, listen, signal, () => {
        const written = content.polls.get(id) ?? poll;
        const [end, settling] = [closesAt(written), endings.remaining(written)];
        return settling > 0 ? settling + 500 : end && end.getTime() - now().getTime() + afterEnd;
      });
    },
  };
}
