import type { Cell } from './column.ts';
import type { Table } from './table.ts';

/** A stream takes few long texts sooner than many short ones. In UTF-16 units. */
const piece = 16_384;

/**
 * A table as RFC 4180 says, in pieces. The byte order mark and the semicolon are what Excel needs to open it rightly
 * in Swedish, and the decimal sign what it reads as a number. Every text is quoted.
 */
export async function* csvOf(table: Table, decimalSign: string): AsyncGenerator<string> {
  let text = '\uFEFF';
  for await (const row of table) {
    text += `${row.map((cell) => csvCell(cell, decimalSign)).join(';')}\r\n`;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function csvCell(cell: Cell, decimalSign: string): string {
  if (typeof cell === 'string') return cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`;
  return cell === undefined ? '' : String(cell).replace('.', decimalSign);
}
