import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  ['../1986', 'till 1986', 'until 1986'],
];

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
