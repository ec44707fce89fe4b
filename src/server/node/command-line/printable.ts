/** A text for a line of a terminal: nothing in it moves the cursor, starts a line or ends a column. */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
