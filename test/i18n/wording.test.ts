import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInWords, instantInWords } from '../../src/i18n/dates.ts';
import { textIn } from '../../src/i18n/localized.ts';
import { plural } from '../../src/i18n/plural.ts';
import { fill } from '../../src/i18n/wording.ts';

test('fills values in and writes numbers as the locale does', () => {
  assert.equal(fill('{n} av {total}', { n: 2, total: 1000 }, 'en'), '2 of 1,000'.replace('of', 'av'));
  assert.equal(fill('{n} tecken', { n: 12_345 }, 'sv').replaceAll(/\s/g, ' '), '12 345 tecken');
});

test('writes Arabic with the digits and the clock of Swedish forms, and months by name', () => {
  assert.equal(fill('{n}', { n: 12_345 }, 'ar'), '12,345');
  assert.equal(dayInWords('2027-03-31', 'ar'), '31 مارس 2027');
  assert.match(instantInWords('2026-06-30T22:30:00Z', 'ar'), /^1 يوليو 2026.*\b00:30$/);
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

test('writes days and instants in Swedish time', () => {
  assert.equal(dayInWords('2027-03-31', 'sv'), '31 mars 2027');
  assert.equal(dayInWords('2027-03-31', 'en'), '31 March 2027');
  assert.match(instantInWords('2026-06-30T22:30:00Z', 'sv'), /1 juli 2026.*00:30/);
});

test('falls back to a language that there is, and says which', () => {
  assert.deepEqual(textIn({ sv: 'Hej', en: 'Hello' }, 'en'), { text: 'Hello', language: 'en' });
  assert.deepEqual(textIn({ sv: 'Hej' }, 'en'), { text: 'Hej', language: 'sv' });
  assert.deepEqual(textIn({ sv: 'Hej' }, 'constructor'), { text: 'Hej', language: 'sv' });
});
