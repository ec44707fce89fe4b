/**
 * Milliseconds after which nothing that was taken is still on its way to the disk: it is there, or was refused. Stores keep
 * to it. What is final is told no sooner after the end: a vote that came after it would be told alone.
 */
export const longestWrite = 20_000;

/** The instant up to which everything that was taken can be read. */
export const settledAt = (now: Date): Date => new Date(now.getTime() - longestWrite);
