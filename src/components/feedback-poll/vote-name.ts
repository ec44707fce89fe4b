/** What a vote is kept under: pages of one site that point at the same backend share it. */
export const voteName = (root: string, poll: string): string => `${root}#${poll}`;

/** Under which key of the device's storage the vote in a poll lies. */
export const voteKey = (name: string): string => `samrad:vote:${name}`;

/** Whether this browser has anything to do with a vote in the poll: one that was cast, or may have been. */
export function hasVote(name: string): boolean {
  try {
    return localStorage.getItem(voteKey(name)) !== null;
  } catch {
    return false;
  }
}
