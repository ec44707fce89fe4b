import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf } from '../../export/csv.ts';
import { exportWords } from '../../export/export-words.ts';
import type { Table } from '../../export/table.ts';
import { writeSpreadsheet } from './spreadsheet.ts';

/** Writes a table row by row, and leaves the output open. */
export async function writeTable(
  table: Table,
  format: string,
  language: string,
  output: Writable,
): Promise<void> {
  const words = exportWords(language);
  if (format === 'xlsx') return writeSpreadsheet(table, words.answer, output);
  await pipeline(csvOf(table, words.decimalSign), output, { end: false });
}
