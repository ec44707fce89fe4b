/** `1 answer`, `2 answers`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The word that goes with so many: `1 answer is`, `2 answers are`. */
export const agreeing = (count: number, one: string, several: string): string =>
  count === 1 ? one : several;
