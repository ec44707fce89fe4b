/** That a receipt was given for a vote: enough to know a retry, and nothing that leads to the vote. */
export interface VoteToken {
  /** The first 128 bits of the SHA-256 of the receipt, hex: the key. The receipt itself is kept nowhere. */
  readonly receiptHash: string;
  readonly poll: string;
  /** 128 bits of a hash of the idempotency key and the choice. Empty in tokens from before migration 0013: their retries are taken at their word. */
  readonly bodyTag: string;
}

/** A vote as it is kept. */
export interface VoteRecord {
  /** Random, 128 bits in hex. Where a poll lets people change their vote: the hash of the receipt. */
  readonly key: string;
  readonly poll: string;
  readonly choice: readonly string[];
  /** The day in Sweden, `YYYY-MM-DD`: no closer time is kept. */
  readonly day: string;
}

/**
 * How votes are counted. `counted`: the options that a choice adds one to. `batch`: how many votes are cast, at
 * least, before what is shown takes a step.
 */
export interface Counting {
  readonly counted: (choice: readonly string[]) => readonly string[];
  readonly batch: number;
}

export interface Tally {
  readonly total: number;
  /** By option; one that nobody chose may be left out. */
  readonly votes: ReadonlyMap<string, number>;
}

/** Where votes are kept. What resolves is durable. Rejects with a `BackendError` when it cannot keep its word. */
export interface VoteRecords {
  /** Keeps and counts the vote, unless its receipt hash is taken. Gives the token that stands, and whether it is this one. */
  add(
    token: VoteToken,
    vote: VoteRecord,
    counting: Counting,
  ): Promise<{ readonly token: VoteToken; readonly isNew: boolean }>;
  find(receiptHash: string): Promise<VoteToken | undefined>;
  /** Puts another choice in the place of the first. Gives false where no vote has that key. */
  change(vote: VoteRecord, counting: Counting): Promise<boolean>;
  /** `live`: every vote. `shown`: as it stood at the last step but one. */
  tallies(poll: string): Promise<{ readonly live: Tally; readonly shown: Tally }>;
  /** Every vote has been told of: makes what is shown as it now stands, and lets the steps go on from there. */
  showAll(poll: string): Promise<void>;
  /** Tells of polls that were voted in by way of another process, where there may be one; without an id, any may have been. */
  readonly onVotes?: ((listen: (poll?: string) => void) => void) | undefined;
}
