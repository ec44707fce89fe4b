import type { Consultation } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/response-records.ts';
import type { Cell, Column, StandingRecord } from './column.ts';
import { exportColumns } from './export-columns.ts';
import type { ExportOptions } from './export-columns.ts';
import { exportWords } from './export-words.ts';
import { safeCell } from './safe-cell.ts';

/** A table of answers, row by row: the headings, then one row for each answer. No cell runs as a formula. */
export async function* tableOf(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
  options: ExportOptions,
): AsyncGenerator<string[]> {
  const columns = exportColumns(consultation, options);
  const { decimalSign } = exportWords(options.language);
  yield columns.map(({ heading }) => safeCell(heading));
  for await (const record of records) {
    if (isStanding(record)) yield columns.map((column) => cellText(column, record, decimalSign));
  }
}

const isStanding = (record: ResponseRecord): record is StandingRecord => record.response !== undefined;

/** A negative number is a number, not a formula. */
function cellText({ cell }: Column, record: StandingRecord, decimalSign: string): string {
  const value: Cell = cell(record);
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value).replace('.', decimalSign) : safeCell(value);
}
