import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templates as arabic } from '../../src/i18n/generated/ar.ts';
import { templates as english } from '../../src/i18n/generated/en.ts';
import type { Wording } from '../../src/i18n/wording.ts';
import { timeInWords } from '../../src/templates/time-words.ts';
import { parseEdtf } from '../../src/time/index.ts';

const msgIn = (messages: Readonly<Record<string, unknown>>) =>
  ((text: string, { id }: { id: string }) => messages[id] ?? text) as Wording['msg'];
const swedish: Wording = { locale: 'sv', msg: msgIn({}) };
const inEnglish: Wording = { locale: 'en', msg: msgIn(english) };

const said: readonly (readonly [edtf: string, sv: string, en: string])[] = [
  ['1986', '1986', '1986'],
  ['1987-05', 'maj 1987', 'May 1987'],
  ['1987-05-14', '14 maj 1987', '14 May 1987'],
  ['1990~', 'omkring 1990', 'around 1990'],
  ['1987?', 'kanske 1987', 'perhaps 1987'],
  ['1987-05%', 'kanske omkring maj 1987', 'perhaps around May 1987'],
  ['199X', '1990-talet', '1990s'],
  ['190X', '1900–1909', '1900–1909'],
  ['200X~', 'omkring 2000–2009', 'around 2000–2009'],
  ['2017/2019', '2017–2019', '2017–2019'],
  ['2017-05/2019', 'maj 2017 – 2019', 'May 2017 – 2019'],
  ['1986~/2017~', 'omkring 1986–2017', 'around 1986–2017'],
  ['1986?/2017?', 'kanske 1986–2017', 'perhaps 1986–2017'],
  ['1986/2017~', '1986 – omkring 2017', '1986 – around 2017'],
  ['1986~/2017?', 'omkring 1986 – kanske 2017', 'around 1986 – perhaps 2017'],
  ['2017/..', 'sedan 2017', 'since 2017'],
  ['1986~/..', 'sedan omkring 1986', 'since around 1986'],
  ['../1986', 'till och med 1986', 'up to and including 1986'],
  ['2026-12-24/2026-12-27', '24–27 december 2026', '24–27 December 2026'],
  ['2026-11-24/2026-12-03', '24 november – 3 december 2026', '24 November – 3 December 2026'],
  ['2026-12-24/2027-01-03', '24 december 2026 – 3 januari 2027', '24 December 2026 – 3 January 2027'],
  ['2020-02/2020-04', 'februari–april 2020', 'February–April 2020'],
  ['2019-12/2020-04', 'december 2019 – april 2020', 'December 2019 – April 2020'],
  ['2020/2020-04', '2020 – april 2020', '2020 – April 2020'],
  ['2020-02/2020-04-03', 'februari – 3 april 2020', 'February – 3 April 2020'],
  ['2020-02~/2020-04~', 'omkring februari–april 2020', 'around February–April 2020'],
  ['2020-02?/2020-04', 'kanske februari 2020 – april 2020', 'perhaps February 2020 – April 2020'],
];

test('says in Arabic, too, what both ends have in common once', () => {
  const inArabic: Wording = { locale: 'ar', msg: msgIn(arabic) };
  const [from, to] = ['2026-12-24', '2026-12-27'].map((day) => timeInWords(parseEdtf(day), inArabic));
  assert.equal(timeInWords(parseEdtf('2026-12-24/2026-12-27'), inArabic), `24–${to}`);
  assert.equal(from?.replace('24', '27'), to);
});

test('says every form of a time in Swedish and in English', () => {
  for (const [edtf, sv, en] of said) {
    assert.equal(timeInWords(parseEdtf(edtf), swedish), sv);
    assert.equal(timeInWords(parseEdtf(edtf), inEnglish), en);
  }
});

test('does not say of what is to come that it has been', () => {
  const time = parseEdtf('2030/..');
  assert.equal(timeInWords(time, swedish, '2026-11-25'), 'från 2030');
  assert.equal(timeInWords(time, inEnglish, '2026-11-25'), 'from 2030');
  assert.equal(timeInWords(time, swedish, '2031-01-01'), 'sedan 2030');
});
