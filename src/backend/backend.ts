import type {
  Acknowledgement,
  Poll,
  PublishedConsultation,
  PublishedDialogue,
  Response,
  SentResponse,
} from '../contracts/index.ts';

/**
 * Who calls, as far as the rules need to know. `receipt`: the code that a respondent was given.
 * `idempotencyKey`: chosen by the caller for one submission, 16-200 visible characters.
 * `addressHash`: the network address under a salt of the day, never the address.
 */
export interface Caller {
  readonly receipt?: string;
  readonly idempotencyKey?: string;
  readonly addressHash?: string;
}

/**
 * What a dialogue can be asked. Every call rejects with a `BackendError` and nothing else.
 * A write that resolves is stored for good.
 */
export interface Backend {
  /** True where it takes no writes: a folder of documents. Widgets then lead to where one can answer. */
  readonly readOnly: boolean;

  dialogue(id: string, signal?: AbortSignal): Promise<PublishedDialogue>;
  consultation(id: string, signal?: AbortSignal): Promise<PublishedConsultation>;
  poll(id: string, signal?: AbortSignal): Promise<Poll>;

  /** The same key and body again give the first acknowledgement again; another body is a conflict. */
  respond(consultation: string, response: Response, caller: Caller): Promise<Acknowledgement>;
  /** What the holder of the caller's receipt sent. */
  sentResponse(caller: Caller): Promise<SentResponse>;
  replaceResponse(response: Response, caller: Caller): Promise<SentResponse>;
  /** Erases what was sent; the receipt opens nothing after that. */
  withdrawResponse(caller: Caller): Promise<void>;
}
