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
import type { InitiativeQuery } from './initiative-query.ts';

/**
 * Who calls, as far as the rules need to know. `receipt`: the code that a respondent or a voter was given.
 * `idempotencyKey`: chosen by the caller for one submission, 16-200 visible characters.
 * `addressHash`: the network address under a salt of the day, never the address.
 * `proof`: the solution of a challenge for this key. `decoy`: what stood in the field that people never meet.
 * `identityToken`: a signed token of who has logged in, for polls that take one vote a verified person.
 */
export interface Caller {
  readonly receipt?: string;
  readonly idempotencyKey?: string;
  readonly addressHash?: string;
  readonly proof?: string;
  readonly decoy?: string;
  readonly identityToken?: string;
}

/** `isReplay`: the same vote had been counted before under the same key. */
export interface CastVote extends VoteReceipt {
  readonly isReplay?: boolean;
}

/**
 * What a dialogue can be asked. Every call rejects with a `BackendError` and nothing else.
 * A write that resolves is stored for good.
 */
export interface Backend {
  /** True where it takes no writes: a folder of documents. Widgets then lead to where one can answer. */
  readonly readOnly: boolean;

  dialogue(id: string, signal?: AbortSignal): Promise<PublishedDialogue>;
  initiatives(dialogue: string, query: InitiativeQuery, signal?: AbortSignal): Promise<InitiativePage>;
  followUps(dialogue: string, signal?: AbortSignal): Promise<FollowUpList>;
  consultation(id: string, signal?: AbortSignal): Promise<PublishedConsultation>;
  poll(id: string, signal?: AbortSignal): Promise<PublishedPoll>;
  /** The receipt of an answer opens what is shown after answering; results that may not be seen are left out. */
  outcome(consultation: string, caller: Caller, signal?: AbortSignal): Promise<PublishedOutcome>;

  /** The same key and body again give the first acknowledgement again; another body is a conflict. */
  respond(consultation: string, response: Response, caller: Caller): Promise<Acknowledgement>;
  /** What the holder of the caller's receipt sent. */
  sentResponse(caller: Caller): Promise<SentResponse>;
  replaceResponse(response: Response, caller: Caller): Promise<SentResponse>;
  /** Erases what was sent; the receipt opens nothing after that. */
  withdrawResponse(caller: Caller): Promise<void>;

  /** The same key and vote again give the same receipt and are counted once; another vote is a conflict. */
  vote(poll: string, vote: Vote, caller: Caller): Promise<CastVote>;
  /** Replaces the vote of the caller's receipt, where the poll lets people change their vote. */
  changeVote(vote: Vote, caller: Caller): Promise<VoteReceipt>;
  /** As the poll's policy allows; the receipt of one who has voted opens what is shown after answering. */
  results(poll: string, caller: Caller, signal?: AbortSignal): Promise<PollResults>;
  /**
   * Calls `listen` with the results now and whenever they change. Resolves when the signal aborts or the backend
   * ends it; rejects where it cannot begin, and with reason `offline` when the connection is lost.
   */
  watchResults(
    poll: string,
    caller: Caller,
    listen: (results: PollResults) => void,
    signal: AbortSignal,
  ): Promise<void>;
}
