import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cell } from '../../export/column.ts';
import type { Table } from '../../export/table.ts';
import { UsageError } from '../command-line/usage-error.ts';

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
  if (typeof cell === 'number') return cell;
  return escaped(cell.length <= longestCell ? cell : `${cell.slice(0, longestCell - 1)}…`);
}

/**
 * What XML has no sign for, reads as another or advises against, so that the library leaves it out; and what would be
 * taken for an escape of such.
 */
const unwritable =
  /[\0-\x08\v\f\r\x0e-\x1f\x7f-\x9f\ufffd\p{Cs}\p{Noncharacter_Code_Point}]|_(?=x[\dA-Fa-f]{4}_)/gu;

/** As strings of a workbook are written (ECMA-376-1, 22.9.2.19): `_x003D_1+1` would be read as `=1+1`. */
function escaped(text: string): string {
  const written = text.replaceAll(unwritable, escape);
  // The library looks texts up in an object, which has `constructor` before anybody puts it there.
  return written in {} ? escape(written.slice(0, 1)) + written.slice(1) : written;
}

const escape = (sign: string): string =>
  sign.replaceAll(/[^]/g, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
