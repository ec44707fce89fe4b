/** The tables as Kysely sees them. Instants are ISO 8601 in UTC. */
export interface Schema {
  responses: ResponseRow;
  poll_votes: PollVoteRow;
  poll_tokens: PollTokenRow;
  poll_counts: PollCountRow;
  poll_totals: PollTotalRow;
  poll_persons: PollPersonRow;
  result_steps: ResultStepRow;
  officer_tokens: OfficerTokenRow;
  audit_log: AuditRow;
  settings: { name: string; value: Uint8Array };
}

/** `response` and `flags` are JSON text; `response` is null once the answer is withdrawn. */
export interface ResponseRow {
  receipt_hash: string;
  consultation: string;
  body_hash: string;
  received_at: string;
  changed_at: string | null;
  withdrawn_at: string | null;
  response: string | null;
  flags: string;
}

/**
 * Keys, hashes and tags of votes are 128 bits in hex; the `receipt_hash` of an answer is 256. `choice` is a list as
 * JSON text. `counted`: which of it was counted, `first` or `all`; null where it names one option, or was written before
 * that was noted.
 */
export interface PollVoteRow {
  vote_key: string;
  poll: string;
  choice: string;
  day: string;
  counted: string | null;
}

export interface PollTokenRow {
  receipt_hash: string;
  poll: string;
  body_tag: string;
}

/** `next`: the votes as they stood at the last step. `shown`: at the one before, which is what is told. */
export interface PollCountRow {
  poll: string;
  option: string;
  votes: number;
  shown: number;
  next: number;
}

/**
 * `votes`: how many people voted. `waiting`: votes cast since the last step. `settled`: how many had voted when their
 * votes were last laid in the order of their keys.
 */
export interface PollTotalRow {
  poll: string;
  votes: number;
  shown: number;
  next: number;
  waiting: number;
  settled: number;
}

/** `person`: a keyed hash. `tag`: a hash under the receipt of the vote. */
export interface PollPersonRow {
  person: string;
  poll: string;
  tag: string;
}

/** `results` and `next` are JSON text. */
export interface ResultStepRow {
  consultation: string;
  as_of: string;
  results: string;
  next: string | null;
}

export interface OfficerTokenRow {
  hash: string;
  id: string;
  name: string;
  role: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

/** `entry`: random, tells entries of one instant apart. */
export interface AuditRow {
  at: string;
  entry: string;
  officer: string;
  name: string;
  action: string;
  object: string;
  detail: string;
}
