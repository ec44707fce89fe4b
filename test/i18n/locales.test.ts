import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { loadMessages, sourceLocale, supportedLocale } from '../../src/i18n/locales.ts';

/** The Swedish words by id, as they were taken from the templates. */
async function sources(): Promise<Map<string, string>> {
  const xliff = await readFile(new URL('../../src/i18n/xliff/en.xlf', import.meta.url), 'utf8');
  const units = xliff.matchAll(/<trans-unit id="([^"]+)">\s*<source>(.*?)<\/source>/gs);
  return new Map([...units].map(([, id = '', words = '']) => [id, words]));
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();

test('speaks a language in all of its regions, and Swedish where there is no translation', () => {
  for (const tag of ['en', 'EN', 'en-GB', 'en-US-x-lingua']) assert.equal(supportedLocale(tag), 'en', tag);
  for (const tag of ['sv', 'sv-FI', 'fi', '', '-', 'english', 'constructor', '__proto__']) {
    assert.equal(supportedLocale(tag), sourceLocale, tag);
  }
});

test('loads no words for Swedish, which stands in the templates, nor for what is not known', async () => {
  assert.equal(await loadMessages('sv'), undefined);
  assert.equal(await loadMessages('constructor'), undefined);
  assert.ok((await loadMessages('en'))?.['consent.yes']);
});

test('says everything in English, with the same places to fill in', async () => {
  const [swedish, english] = [await sources(), (await loadMessages('en')) ?? {}];
  assert.ok(swedish.size > 100);
  assert.deepEqual(Object.keys(english).sort(), [...swedish.keys()].sort());
  for (const [id, words] of swedish) {
    assert.ok(english[id]?.trim(), id);
    assert.deepEqual(placeholders(english[id] ?? ''), placeholders(words), id);
    assert.equal(/[.!?…:]$/.test(english[id] ?? ''), /[.!?…:]$/.test(words), `${id}: one is a sentence`);
  }
});
