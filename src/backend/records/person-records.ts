import type { Poll } from '../../contracts/index.ts';

/** Somebody who has logged in: what the issuer of a token calls her. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Whose a token is. Rejects with a `BackendError` where the poll does not take it. */
export type VerifyIdentity = (poll: Poll, token: string) => Promise<Identity>;

/** Who has voted, in polls that take one vote a verified person: hashes that nobody can undo, and nothing else. */
export interface PersonRecords {
  /**
   * Notes that a person votes, unless she is noted: gives the tag that stands. `person`: a keyed hash of who she is in
   * this poll. `tag`: a hash of that under the receipt, which tells a retry from a second vote and leads to neither.
   */
  claim(person: string, poll: string, tag: string): Promise<string>;
}
