import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allLocales } from '../../../src/i18n/generated/locale-codes.ts';
import { loadMessages } from '../../../src/i18n/locales.ts';
import { exportWords } from '../../../src/server/export/export-words.ts';

test('has words of its own in each language that the widgets speak, and Swedish in any other', () => {
  const questions = allLocales.map((locale) => exportWords(locale).question);
  assert.equal(new Set(questions).size, allLocales.length);
  assert.equal(exportWords('en-GB').question, 'Question');
  assert.equal(exportWords('fi').question, 'Fråga');
});

test('names a position as the widgets do', async () => {
  const messages = await loadMessages('ar');
  const { stances } = exportWords('ar');
  assert.deepEqual(
    Object.entries(stances).map(([stance, word]) => [`stance.${stance}`, word]),
    Object.keys(stances).map((stance) => [`stance.${stance}`, messages?.[`stance.${stance}`]]),
  );
});
