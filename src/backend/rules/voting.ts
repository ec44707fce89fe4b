import type { Poll } from '../../contracts/index.ts';
import { dayAt } from '../../time/index.ts';
import type { Backend, Caller } from '../backend.ts';
import type { Content } from '../content.ts';
import type { Hashing, Sign } from '../hashing.ts';
import type { EarlyEndings } from './early-endings.ts';
import { idempotencyKeyOf, randomKey } from './idempotency-key.ts';
import type { PersonRecords, VerifyIdentity } from '../records/person-records.ts';
import { createPollResults } from './poll-results.ts';
import { isPublished, published } from './published.ts';
import {
  deriveReceipt,
  equalInConstantTime,
  hashPerson,
  hashVoteReceipt,
  readReceipt,
  tagChoice,
  tagPerson,
} from '../receipt.ts';
import { refusal } from '../refusal.ts';
import { thresholdOf } from '../outcome/small-cells.ts';
import { countedIn, plainChoice, refusalOfVote } from './vote-acceptance.ts';
import type { Counting, VoteRecord, VoteRecords, VoteToken } from '../records/vote-records.ts';

interface VotingOptions {
  readonly content: Content;
  readonly endings: EarlyEndings;
  readonly votes: VoteRecords;
  readonly sign: Sign;
  readonly now: () => Date;
  readonly hashing: Hashing;
  readonly persons: PersonRecords | undefined;
  readonly verifyIdentity: VerifyIdentity | undefined;
}

/** The civic rules of polls, over whatever keeps the votes. */
export function createVoting({
  content,
  endings,
  votes,
  sign,
  now,
  hashing,
  persons,
  verifyIdentity,
}: VotingOptions): Pick<Backend, 'vote' | 'changeVote' | 'results' | 'watchResults'> {
  const publishedPoll = (id: string) => published(content.polls.get(id));

  const ownToken = async ({ receipt }: Caller): Promise<VoteToken | undefined> => {
    const plain = receipt && readReceipt(receipt);
    return plain ? votes.find(await hashVoteReceipt(plain, hashing)) : undefined;
  };

  /** Notes that a person votes; refuses a second vote of hers. */
  const claim = async (poll: Poll, receipt: string, { identityToken }: Caller): Promise<void> => {
    if (!persons || !verifyIdentity) throw refusal('unavailable', 'Nobody here can tell who has logged in.');
    if (!identityToken)
      throw refusal('identity-needed', 'Send the token as "Authorization: Bearer <token>".');
    const person = await hashPerson(sign, poll.id, await verifyIdentity(poll, identityToken));
    const tag = await tagPerson(receipt, person, hashing);
    if (equalInConstantTime(await persons.claim(person, poll.id, tag), tag)) return;
    throw refusal(
      'already-voted',
      poll.changeable
        ? 'This person has voted. The vote can be changed with its receipt.'
        : 'This person has voted, and the vote stands.',
    );
  };

  const { feed, results, watchResults } = createPollResults({ content, endings, votes, now, ownToken });

  return {
    async vote(id, vote, caller) {
      const poll = publishedPoll(id);
      // With the slash no poll has the receipts of a consultation of the same name.
      const key = idempotencyKeyOf(caller);
      const receipt = await deriveReceipt(sign, `poll/${id}`, key);
      const receiptHash = await hashVoteReceipt(receipt, hashing);
      const choice = plainChoice(poll, vote);
      const sent: VoteToken = { receiptHash, poll: id, bodyTag: await tagChoice(key, choice, hashing) };

      let refused = refusalOfVote(poll, vote, now());
      const takesOneEach = poll.guarantee === 'one-per-verified-person';
      // Whoever has the receipt of a vote has shown who she is, with a token that may have expired since.
      if (!refused && takesOneEach && !(await votes.find(receiptHash))) {
        await claim(poll, receipt, caller);
        // Her login may have been asked for long: a vote that came after the results would be told alone.
        refused = refusalOfVote(poll, vote, now());
      }
      // The first vote under a key stands: its retry is acknowledged also after the last day.
      const { token, isNew } = refused
        ? { token: await votes.find(receiptHash), isNew: false }
        : await votes.add(
            sent,
            { key: poll.changeable ? receiptHash : randomKey(), poll: id, choice, day: dayAt(now()) },
            countingOf(poll),
          );
      if (!token) throw refused;
      if (token.bodyTag && !equalInConstantTime(token.bodyTag, sent.bodyTag)) {
        throw refusal(
          'idempotency-conflict',
          poll.changeable
            ? 'Another vote was cast under this key. Change it with its receipt.'
            : 'Another vote was cast under this key, and it stands.',
        );
      }
      if (isNew) feed.changed(id);
      return isNew ? { receipt } : { receipt, isReplay: true };
    },

    async changeVote(vote, caller) {
      if (!caller.receipt)
        throw refusal('receipt-needed', 'Send the receipt as "Authorization: Receipt <code>".');
      const token = await ownToken(caller);
      if (!token) throw refusal('not-found', 'The receipt opens no vote. See that it was copied whole.');
      const poll = content.polls.get(token.poll);
      if (!poll || !isPublished(poll)) throw refusal('closed', 'The poll has been taken down.');
      if (!poll.changeable) throw refusal('not-changeable', 'A vote in this poll stands as it was cast.');
      const instant = now();
      const refused = refusalOfVote(poll, vote, instant);
      if (refused) throw refused;
      const changed: VoteRecord = {
        key: token.receiptHash,
        poll: poll.id,
        choice: plainChoice(poll, vote),
        day: dayAt(instant),
      };
      if (!(await votes.change(changed, countingOf(poll)))) {
        throw refusal('not-changeable', 'The vote was cast before the poll let people change theirs.');
      }
      feed.changed(poll.id);
      return { receipt: readReceipt(caller.receipt) ?? caller.receipt };
    },

    results,
    watchResults,
  };
}

const countingOf = (poll: Poll): Counting => ({ counted: countedIn(poll), batch: thresholdOf(poll) });
