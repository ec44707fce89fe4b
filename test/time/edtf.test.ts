import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Edtf } from '../../src/contracts/index.ts';
import { isWithin, parseEdtf, spanOf } from '../../src/time/index.ts';

const year = fc.integer({ min: 0, max: 9999 }).map((one) => String(one).padStart(4, '0'));
const two = (most: number) => fc.integer({ min: 1, max: most }).map((one) => String(one).padStart(2, '0'));
const point = fc
  .tuple(
    fc.oneof(
      year,
      fc.tuple(year, two(12)).map((parts) => parts.join('-')),
      fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
    ),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map((parts) => parts.join(''));
const edtf = fc.oneof(
  point,
  year.map((one) => `${one.slice(0, 3)}X`),
  fc.tuple(point, fc.oneof(point, fc.constant('..'))).map((ends) => ends.join('/')),
  point.map((end) => `../${end}`),
);

test('every time on contract is read, and what is made here is on contract', () => {
  fc.assert(
    fc.property(edtf, (text) => {
      assert.ok(Edtf.safeParse(text).success, text);
      const { isRange, start, end } = parseEdtf(text);
      assert.equal(isRange, text.includes('/'));
      for (const one of [start, end]) {
        if (!one) continue;
        assert.match(one.first, /^\d{4}-\d\d-\d\d$/);
        assert.match(one.last, /^\d{4}-\d\d-\d\d$/);
        assert.ok(one.first <= one.last, `${one.first} to ${one.last}`);
      }
    }),
  );
});

test('a point says how exact it is and which days it spans', () => {
  const spans = {
    '199X': ['decade', '1990-01-01', '1999-12-31'],
    '1986': ['year', '1986-01-01', '1986-12-31'],
    // Nothing lies between its last day and its 31st.
    '1988-02': ['month', '1988-02-01', '1988-02-31'],
    '1987-05-14': ['day', '1987-05-14', '1987-05-14'],
  };
  for (const [text, expected] of Object.entries(spans)) {
    const { start } = parseEdtf(text);
    assert.deepEqual([start?.precision, start?.first, start?.last], expected);
  }
});

test('a mark says about, perhaps, or both', () => {
  const marks = ['1990', '1990~', '1990?', '1990%'].map((text) => {
    const { start } = parseEdtf(text);
    return [start?.isApproximate, start?.isUncertain];
  });
  assert.deepEqual(marks, [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ]);
});

test('an end that is open spans all there is', () => {
  assert.deepEqual(spanOf(parseEdtf('2017/..')), { first: '2017-01-01', last: '9999-12-31' });
  assert.deepEqual(spanOf(parseEdtf('../1986')), { first: '0000-01-01', last: '1986-12-31' });
});

test('a time is within a period when one of its days can be', () => {
  const from = parseEdtf('1990').start;
  const to = parseEdtf('1995').start;
  for (const text of ['1990', '1995-12-31', '1985/..', '../1990-01-01', '198X/1991', '199X']) {
    assert.equal(isWithin(spanOf(parseEdtf(text)), from, to), true, text);
  }
  for (const text of ['1989', '1996-01', '1996/..', '../1989']) {
    assert.equal(isWithin(spanOf(parseEdtf(text)), from, to), false, text);
  }
  assert.equal(isWithin(spanOf(parseEdtf('1986')), undefined, undefined), true);
});
