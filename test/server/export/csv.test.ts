import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { Cell } from '../../../src/server/export/column.ts';
import { csvOf } from '../../../src/server/export/csv.ts';
import { readCsv } from '../../support/csv.ts';
import { listed } from '../../support/example-record.ts';

async function* each(rows: readonly (readonly Cell[])[]) {
  yield* rows;
}

const written = (rows: readonly (readonly Cell[])[], decimalSign = ',') =>
  listed(csvOf(each(rows), decimalSign));

const text = fc.oneof(fc.string(), fc.stringMatching(/^[";\r\n a]*$/));
const rows = fc.array(fc.array(fc.option(text, { nil: undefined }), { minLength: 2, maxLength: 4 }), {
  minLength: 1,
});

test('writes what another writer of tables writes, and what another reader reads', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const csv = (await written(table)).join('');
      assert.equal(
        csv,
        stringify(table, {
          bom: true,
          delimiter: ';',
          record_delimiter: 'windows',
          quoted_string: true,
          quoted_empty: false,
        }),
      );
      assert.deepEqual(
        readCsv(csv.slice(1)),
        table.map((row) => row.map((cell) => cell ?? '')),
      );
    }),
  );
});

test('writes numbers as they are read in the language', async () => {
  assert.deepEqual(await written([[1.5, -2, 0]]), ['\uFEFF1,5;-2;0\r\n']);
  assert.deepEqual(await written([[1.5]], '.'), ['\uFEFF1.5\r\n']);
});

test('comes in few pieces, however many rows there are', async () => {
  const pieces = await written(Array.from({ length: 1_000 }, () => ['x'.repeat(100)]));
  assert.ok(pieces.length > 5 && pieces.length < 10, String(pieces.length));
});
