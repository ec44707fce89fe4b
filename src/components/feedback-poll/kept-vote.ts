import type { Cast } from './feedback-poll.state.ts';
import { voteKey } from './vote-name.ts';

/**
 * What lies on the device of somebody who has pressed the button: her receipt, or, until it has come, the
 * key that it is asked for with. Nothing lies there before.
 */
export type KeptVote = Cast | { readonly key: string; readonly choice: readonly string[] };

/** What was kept of a vote here. What cannot be read is as good as nothing. */
export function readVote(name: string): KeptVote | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(voteKey(name)) ?? 'null');
    return isKeptVote(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, or forgets it; false where the browser does not let us. */
export function keepVote(name: string, vote: KeptVote | undefined): boolean {
  try {
    if (vote) localStorage.setItem(voteKey(name), JSON.stringify(vote));
    else localStorage.removeItem(voteKey(name));
    return true;
  } catch {
    return false;
  }
}

export const isCast = (kept: KeptVote | undefined): kept is Cast => kept !== undefined && 'receipt' in kept;

function isKeptVote(kept: unknown): kept is KeptVote {
  if (typeof kept !== 'object' || kept === null || !('choice' in kept)) return false;
  const code = 'receipt' in kept ? kept.receipt : 'key' in kept ? kept.key : undefined;
  return (
    typeof code === 'string' &&
    Array.isArray(kept.choice) &&
    kept.choice.every((one) => typeof one === 'string')
  );
}
