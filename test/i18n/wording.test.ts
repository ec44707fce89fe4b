import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialect } from '../../src/i18n/dialect.ts';
import { dayInWords, monthInWords } from '../../src/i18n/dates.ts';
import { instantInWords } from '../../src/i18n/instants.ts';
import { textIn } from '../../src/i18n/localized.ts';
import { numberInWords } from '../../src/i18n/numbers.ts';
import { plural } from '../../src/i18n/plural.ts';
import { fill } from '../../src/i18n/wording.ts';
import { plainWording } from '../support/plain-wording.ts';

test('fills values in and writes numbers as the locale does', () => {
  assert.equal(fill('{n} av {total}', { n: 2, total: 1000 }, 'en'), '2 of 1,000'.replace('of', 'av'));
  assert.equal(fill('{n} tecken', { n: 12_345 }, 'sv').replaceAll(/\s/g, ' '), '12 345 tecken');
});

test('writes Arabic with the digits and the clock of Swedish forms', () => {
  assert.equal(fill('{n}', { n: 12_345 }, 'ar'), '12,345');
  assert.match(instantInWords('2026-06-30T22:30:00Z', 'ar'), /^1 يوليو 2026.*\b00:30$/);
});

for (const locale of ['sv', 'en', 'ar'])
  test(`writes numbers in ${locale} as Intl does`, () => {
    for (const number of [0, 7, 999, 1000, 1234, 10_000, 999_999, 1_234_567, -1234, 0.5, 1234.5, 2 ** 53 + 2])
      assert.equal(numberInWords(number, locale), number.toLocaleString(dialect(locale)));
  });

test('leaves a placeholder that has no value, and values that look like placeholders, alone', () => {
  assert.equal(fill('{a} {b}', { a: '{b}' }), '{b} {b}');
});

test('picks the plural form of the locale', () => {
  const forms = { one: 'ett', other: 'flera' };
  assert.equal(plural('sv', 1, forms), 'ett');
  assert.equal(plural('sv', 0, forms), 'flera');
  assert.equal(plural('ar', 2, { ...forms, two: 'två' }), 'två');
});

for (const locale of ['sv', 'en', 'ar'])
  test(`writes days and months in ${locale} as Intl does`, async () => {
    const wording = await plainWording(locale);
    const intl = (day: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(dialect(locale), { ...options, timeZone: 'UTC' }).format(new Date(day));
    for (let month = 1; month <= 12; month++) {
      const day = `2027-${String(month).padStart(2, '0')}-0${(month % 9) + 1}`;
      assert.equal(dayInWords(day, wording), intl(day, { dateStyle: 'long' }));
      assert.equal(monthInWords(day, wording), intl(day, { year: 'numeric', month: 'long' }));
    }
  });

test('writes instants in Swedish time', () => {
  assert.match(instantInWords('2026-06-30T22:30:00Z', 'sv'), /1 juli 2026.*00:30/);
});

test('falls back to a language that there is, and says which', () => {
  assert.deepEqual(textIn({ sv: 'Hej', en: 'Hello' }, 'en'), { text: 'Hello', language: 'en' });
  assert.deepEqual(textIn({ sv: 'Hej' }, 'en'), { text: 'Hej', language: 'sv' });
  assert.deepEqual(textIn({ sv: 'Hej' }, 'constructor'), { text: 'Hej', language: 'sv' });
});
