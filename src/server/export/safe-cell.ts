import type { Cell } from './column.ts';

/**
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (also in full width) as a formula; some
 * pass over white space, control and invisible characters first. Tab, CR, LF and NUL lead on their own.
 */
const formula = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** What people wrote, made harmless with an apostrophe in front: spreadsheets then take it as text. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** A negative number is a number, not a formula. */
export const safeRow = (row: readonly Cell[]): readonly Cell[] =>
  row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell));
