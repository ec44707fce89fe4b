/**
 * Milliseconds after the end in which what was taken in time may still be on its way to the disk: stores have it there by then,
 * or have refused it. What is final is told no sooner: a vote that came after it would be told alone.
 */
export const settlingTime = 20_000;

/** The instant up to which all that was taken can be read. */
export const settledAt = (now: Date): Date => new Date(now.getTime() - settlingTime);
