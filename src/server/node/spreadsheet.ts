import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cell } from '../export/column.ts';
import type { Table } from '../export/table.ts';
import { UsageError } from './usage-error.ts';

/** A workbook is put together whole in memory: so many rows take about 400 MB. */
const mostRows = 20_000;

/** What a cell of Excel holds, in UTF-16 units. */
const longestCell = 32_767;

/**
 * Writes a table as an XLSX workbook. Text cells never run as formulas; they are made harmless all the same, since
 * whoever saves the sheet as CSV has them without their type. Throws a `UsageError` past `mostRows`.
 */
export async function writeSpreadsheet(table: Table, name: string, output: Writable): Promise<void> {
  const rows: (string | number | null)[][] = [];
  for await (const row of table) {
    if (rows.length > mostRows) {
      throw new UsageError(
        `There are more than ${mostRows} rows, the most that a workbook is made of here. Use --format csv: Excel opens it too.`,
      );
    }
    rows.push(row.map(workbookCell));
  }
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const workbook = await writeExcelFile(rows, { sheet: name, stickyRowsCount: 1 }).toBuffer();
  await pipeline([workbook], output, { end: false });
}

function workbookCell(cell: Cell): string | number | null {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number' || cell.length <= longestCell) return cell;
  return `${cell.slice(0, longestCell - 1)}…`;
}
