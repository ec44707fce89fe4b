import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeCell } from '../../../src/server/export/safe-cell.ts';

const formulas = [
  '=1+1',
  '+46 13 20 60 00',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '\0text',
  '\u00a0=1',
  '\ufeff=1',
  '\u200b@x',
  '  -1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
];

for (const formula of formulas) {
  test(`makes ${JSON.stringify(formula)} harmless`, () => assert.equal(safeCell(formula), `'${formula}`));
}

for (const text of ['', 'Hej', '1-2', 'a=b', "'=1", '(=1)', 'kim@example.org', ' hej', '−3', '–']) {
  test(`leaves ${JSON.stringify(text)} as it is`, () => assert.equal(safeCell(text), text));
}
