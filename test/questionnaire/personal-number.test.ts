import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { containsPersonalNumber, findPersonalNumbers } from '../../src/questionnaire/index.ts';
import { luhnDigit } from '../support/luhn-digit.ts';

/** What stands where a number was found. */
const found = (text: string): string[] =>
  findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end));

const assertNone = (...texts: string[]) => {
  for (const text of texts) assert.deepEqual(found(text), [], text);
};

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const serial = fc.stringMatching(/^\d{3}$/);

describe('a personal number', () => {
  it('is found with 10 and with 12 digits, with a hyphen, a plus, a blank or nothing before the last four', () => {
    fc.assert(
      fc.property(day, serial, fc.constantFrom('-', '+', '', ' ', ' - '), (date, three, sign) => {
        const short = date.slice(2);
        const last = three + luhnDigit(short + three);
        const whole = `${date}${sign}${last}`;
        assert.deepEqual(found(`Jag heter Kim, ${whole}.`), [whole]);
        const brief = `${short}${sign}${last}`;
        // Ten digits that begin with 0 can be a telephone number, unless a sign says otherwise.
        const couldBePhone = short.startsWith('0') && !/[-+]/.test(sign);
        assert.deepEqual(found(`(${brief})`), couldBePhone ? [] : [brief]);
      }),
    );
  });

  it('is found when it is a coordination number: the day with 60 added', () => {
    fc.assert(
      fc.property(day, serial, (date, three) => {
        const short = `${date.slice(2, 6)}${Number(date.slice(6)) + 60}`;
        const number = `${date.slice(0, 2)}${short}-${three}${luhnDigit(short + three)}`;
        assert.deepEqual(found(number), [number]);
      }),
    );
    assert.deepEqual(found('811278-9873'), ['811278-9873']);
    assertNone(`811260-987${luhnDigit('811260987')}`, `811292-987${luhnDigit('811292987')}`);
  });

  it('is not found where the check digit is wrong', () => {
    fc.assert(
      fc.property(day, serial, fc.integer({ min: 1, max: 9 }), (date, three, by) => {
        const check = (Number(luhnDigit(date.slice(2) + three)) + by) % 10;
        assertNone(`${date}-${three}${check}`, `${date.slice(2)}-${three}${check}`);
      }),
    );
  });

  it('is not found where the day does not exist', () => {
    for (const date of ['811318', '810018', '811232', '811200', '810229', '810431']) {
      assertNone(`${date}-987${luhnDigit(`${date}987`)}`);
    }
    const leapDay = `000229-000${luhnDigit('000229000')}`;
    assert.deepEqual(found(leapDay), [leapDay], 'there was one in 2000');
    assertNone(`19${leapDay}`);
  });

  it('is not found in numbers of other kinds', () => {
    const digits = '8112189876';
    assert.deepEqual(found(digits), [digits]);
    assertNone(
      `${digits}0`,
      `0${digits}`,
      `17${digits}`,
      `+${digits}`,
      `-${digits}`,
      '811218-98765',
      '811218-9876-1',
      '811218--9876',
      '81-12-18-9876',
      '811218.9876',
    );
  });

  it('is not found in telephone numbers as people write them', () => {
    assertNone(
      '0701234569',
      '070-123 45 69',
      '070 123 45 69',
      '+46701234569',
      '0046701234569',
      '013-20 60 00',
    );
    assert.deepEqual(found('090102-0008'), ['090102-0008'], 'with a sign it is no telephone number');
    assertNone(`0901020008`);
  });

  it('is found as often as it stands in a text, each at its place', () => {
    const text = '🌳 811218-9876, 19811218-9876 och 811278-9873';
    assert.deepEqual(found(text), ['811218-9876', '19811218-9876', '811278-9873']);
  });

  it('is looked for without backtracking in text made for it', () => {
    for (const hostile of ['1', '19', '811218', '811218-', '811218 - ', '811218+9876']) {
      const text = hostile.repeat(50_000);
      assert.ok(Array.isArray(findPersonalNumbers(text)));
    }
  });
});

describe('answers', () => {
  const number = 'Mitt nummer är 811218-9876.';

  it('contain one wherever people write freely', () => {
    for (const answer of [number, { other: number }, ['a', { other: number }]]) {
      assert.ok(containsPersonalNumber({ q: answer }), JSON.stringify(answer));
    }
  });

  it('contain none in what is chosen, counted or placed', () => {
    const chosen = { a: 'ett', b: ['ett', { other: 'två' }], c: 8_112_189_876, d: true as const };
    assert.ok(!containsPersonalNumber({ ...chosen, e: { rad: 'kolumn' } }));
    assert.ok(!containsPersonalNumber({ f: { type: 'Point', coordinates: [15.6, 58.4] } }));
  });
});
