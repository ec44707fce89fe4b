import type {
  Acknowledgement,
  FollowUpList,
  InitiativePage,
  PollResults,
  PublishedConsultation,
  PublishedDialogue,
  PublishedOutcome,
  PublishedPoll,
  Response,
  SentResponse,
  Vote,
  VoteReceipt,
} from '../contracts/index.ts';
import type { InitiativeQuery } from './initiatives/initiative-query.ts';

/**
 * Who calls, as far as the rules need to know. `receipt`: the code that a respondent or a voter was given.
 * `idempotencyKey`: chosen by the caller for one submission, 16-200 visible characters.
 * `addressHash`: the network address under a salt of the day, never the address.
 * `proof`: the solution of a challenge for this key. `honeypot`: what stood in the field that people never meet.
 * `identityToken`: a signed token of who has logged in, for polls that take one vote a verified person.
 */
export interface Caller {
  readonly receipt?: string;
  readonly idempotencyKey?: string;
  readonly addressHash?: string;
  readonly proof?: string;
  readonly honeypot?: string;
  readonly identityToken?: string;
}

/** `isReplay`: the same vote had been counted before under the same key. */
export interface CastVote extends VoteReceipt {
  readonly isReplay?: boolean;
}

/**
 * What a dialogue can be asked. A write that resolves is stored for good.
 *
 * A call rejects with a `BackendError` and nothing else, but for a call that its caller aborts: that may reject with the
 * reason of the caller's signal. The reason of any error may be `unavailable`, `overloaded`, `too-many-requests` or
 * `internal`; where the backend is elsewhere also `offline`, `timeout` or `off-contract`; and of any write `disk-full`. A
 * backend that takes no writes rejects them, and results, with `read-only`. What else there may be is said of each call.
 */
export interface Backend {
  /** True where it takes no writes: a folder of documents. Widgets then lead to where one can answer. */
  readonly readOnly: boolean;

  /** `not-found`, here and below: there is none of that id, or it is a draft. */
  dialogue(id: string, signal?: AbortSignal): Promise<PublishedDialogue>;
  /** `not-found`; `invalid`, with `errors` in its problem: such a query cannot be asked. */
  initiatives(dialogue: string, query: InitiativeQuery, signal?: AbortSignal): Promise<InitiativePage>;
  /** `not-found`. */
  followUps(dialogue: string, signal?: AbortSignal): Promise<FollowUpList>;
  /** `not-found`. */
  consultation(id: string, signal?: AbortSignal): Promise<PublishedConsultation>;
  /** `not-found`. */
  poll(id: string, signal?: AbortSignal): Promise<PublishedPoll>;
  /**
   * The receipt of an answer opens what is shown after answering; results that may not be seen are left out.
   * `not-found`.
   */
  outcome(consultation: string, caller: Caller, signal?: AbortSignal): Promise<PublishedOutcome>;

  /**
   * The same key and body again give the first acknowledgement again.
   * - `idempotency-conflict`: another body came with that key; `bad-request`: it is no key.
   * - `not-found`, `not-open-yet`, `closed`; `withdrawn`: what came with that key was withdrawn.
   * - `invalid`, with `errors` in its problem: the answer is not as the questions ask for it; `too-large`.
   * - `proof-required`, with a `challenge` in its problem: solve it and send again under the same key.
   */
  respond(consultation: string, response: Response, caller: Caller): Promise<Acknowledgement>;
  /** What the holder of the caller's receipt sent. `receipt-needed`, `not-found`: it opens nothing; `withdrawn`. */
  sentResponse(caller: Caller): Promise<SentResponse>;
  /** As `sentResponse`; also `not-open-yet`, `closed`, `invalid` and `too-large`, as of `respond`. */
  replaceResponse(response: Response, caller: Caller): Promise<SentResponse>;
  /** Erases what was sent; the receipt opens nothing after that. As `sentResponse`; also `not-open-yet` and `closed`. */
  withdrawResponse(caller: Caller): Promise<void>;

  /**
   * The same key and vote again give the same receipt and are counted once.
   * - `idempotency-conflict`: another vote came with that key; `bad-request`: it is no key.
   * - `not-found`, `not-open-yet`, `closed`; `invalid`, with `errors` in its problem: the poll has no such choice.
   * - `proof-required`, as of `respond`.
   * - `identity-needed`: the poll takes one vote a verified person, and nobody says who it is; `already-voted`: she has.
   */
  vote(poll: string, vote: Vote, caller: Caller): Promise<CastVote>;
  /**
   * Replaces the vote of the caller's receipt. `receipt-needed`, `not-found`: it opens no vote; `not-changeable`: a vote in
   * this poll stands as it was cast; `not-open-yet`, `closed`; `invalid`, as of `vote`.
   */
  changeVote(vote: Vote, caller: Caller): Promise<VoteReceipt>;
  /**
   * As the poll's policy allows; the receipt of one who has voted opens what is shown after answering. `not-found`;
   * `results-hidden`: the policy does not allow it, or not yet.
   */
  results(poll: string, caller: Caller, signal?: AbortSignal): Promise<PollResults>;
  /**
   * Calls `listen` with the results now and whenever they change. Resolves when the signal aborts or the backend
   * ends it; rejects where it cannot begin, as `results`, and with `offline` when the connection is lost.
   */
  watchResults(
    poll: string,
    caller: Caller,
    listen: (results: PollResults) => void,
    signal: AbortSignal,
  ): Promise<void>;
}
