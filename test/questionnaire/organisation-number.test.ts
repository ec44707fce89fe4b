import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOrganisationNumber } from '../../src/questionnaire/organisation-number.ts';
import { luhnDigit } from '../support/luhn-digit.ts';

const nineDigits = fc.stringMatching(/^\d\d[2-9]\d{6}$/);

test('takes ten digits with the right check digit, with a hyphen or without', () => {
  fc.assert(
    fc.property(nineDigits, (nine) => {
      const ten = nine + luhnDigit(nine);
      assert.ok(isOrganisationNumber(ten));
      assert.ok(isOrganisationNumber(`${ten.slice(0, 6)}-${ten.slice(6)}`));
    }),
  );
});

test('notices any digit that is wrong, and any two neighbours that changed places but 0 and 9', () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, place, by) => {
      const digits = [...(nine + luhnDigit(nine))].map(Number);
      const wrong = digits.with(place, ((digits[place] ?? 0) + by) % 10);
      assert.ok(!isOrganisationNumber(wrong.join('')));
      const [left = 0, right = 0] = [digits[place], digits[place + 1]];
      if (place > 8 || left === right || left + right === 9) return;
      assert.ok(
        !isOrganisationNumber(
          digits
            .with(place, right)
            .with(place + 1, left)
            .join(''),
        ),
      );
    }),
  );
});

test('takes no personal number: the third digit is at least 2', () => {
  assert.ok(isOrganisationNumber(`002000000${luhnDigit('002000000')}`));
  assert.ok(!isOrganisationNumber(`001900000${luhnDigit('001900000')}`));
  assert.ok(!isOrganisationNumber('811218-9876'));
});

test('takes nothing that is written otherwise', () => {
  assert.ok(isOrganisationNumber('999999-9999'));
  for (const text of [
    '',
    '999999 9999',
    '99999-99999',
    '999999--9999',
    '99999999999',
    '16999999-9999',
    '999999-999',
    '999999-999x',
    'SE999999-9999',
    '999999-9999\n',
    '٩٩٩٩٩٩-٩٩٩٩',
  ]) {
    assert.ok(!isOrganisationNumber(text), JSON.stringify(text));
  }
});
