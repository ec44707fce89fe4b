import type { Consultation } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/records/response-records.ts';
import { isStanding } from './column.ts';
import { exportColumns, type ExportOptions } from './export-columns.ts';
import { safeRow } from './safe-cell.ts';
import type { Table } from './table.ts';

/**
 * A table of answers with one row for each. `records`: withdrawn ones too, which have a number and no row: so the others keep
 * theirs from one export to the next.
 */
export async function* answersTableOf(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
  options: ExportOptions,
): Table {
  const columns = exportColumns(consultation, options);
  yield safeRow(columns.map(({ heading }) => heading));
  let number = 0;
  for await (const record of records) {
    number++;
    if (!isStanding(record)) continue;
    yield safeRow(columns.map(({ cell }) => cell(record, number)));
  }
}
