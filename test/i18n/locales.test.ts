import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { loadMessages, sourceLocale, supportedLocale } from '../../src/i18n/locales.ts';

const { targetLocales } = JSON.parse(
  await readFile(new URL('../../lit-localize.json', import.meta.url), 'utf8'),
) as { targetLocales: readonly string[] };

/** The Swedish words by id, as they were taken from the templates. */
async function sources(locale: string): Promise<Map<string, string>> {
  const xliff = await readFile(new URL(`../../src/i18n/xliff/${locale}.xlf`, import.meta.url), 'utf8');
  const units = xliff.matchAll(/<trans-unit id="([^"]+)">\s*<source>(.*?)<\/source>/gs);
  return new Map([...units].map(([, id = '', words = '']) => [id, words]));
}

const endOf = (text: string): string => /[.!?؟…:]$/.exec(text)?.[0].replace('؟', '?') ?? '';

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();

test('speaks a language in all of its regions, and Swedish where there is no translation', () => {
  for (const tag of ['en', 'EN', 'en-GB', 'en-US-x-lingua']) assert.equal(supportedLocale(tag), 'en', tag);
  for (const tag of ['ar', 'ar-SY']) assert.equal(supportedLocale(tag), 'ar', tag);
  for (const locale of targetLocales) assert.equal(supportedLocale(locale), locale);
  for (const tag of ['sv', 'sv-FI', 'fi', '', '-', 'english', 'constructor', '__proto__']) {
    assert.equal(supportedLocale(tag), sourceLocale, tag);
  }
});

test('loads no words for Swedish, which stands in the templates, nor for what is not known', async () => {
  assert.equal(await loadMessages('sv'), undefined);
  assert.equal(await loadMessages('constructor'), undefined);
  assert.ok((await loadMessages('en'))?.['consent.yes']);
});

for (const locale of targetLocales) {
  test(`says everything in ${locale}, with the same places to fill in`, async () => {
    const [swedish, words] = [await sources(locale), (await loadMessages(locale)) ?? {}];
    assert.ok(swedish.size > 100);
    assert.deepEqual(Object.keys(words).sort(), [...swedish.keys()].sort());
    for (const [id, source] of swedish) {
      assert.ok(words[id]?.trim(), id);
      assert.deepEqual(placeholders(words[id] ?? ''), placeholders(source), id);
      assert.equal(endOf(words[id] ?? '') === '', endOf(source) === '', `${id}: one is a sentence`);
    }
  });
}

test('asks, lists and counts in Arabic as Arabic does', async () => {
  const [swedish, arabic] = [await sources('ar'), (await loadMessages('ar')) ?? {}];
  for (const [id, source] of swedish) {
    const words = arabic[id] ?? '';
    assert.match(words, /\p{Script=Arabic}|^«\{text\}»$|^\{day\} \{month\} \{year\}$/u, id);
    assert.equal(endOf(words), endOf(source), `${id}: ends as its source does`);
    assert.doesNotMatch(words, /[?;,]/, `${id}: has a mark of another script`);
    assert.doesNotMatch(words, /[٠-٩]/, `${id}: has other digits than Swedish forms`);
  }
  // Arabic has six forms for numbers, and a message two: what stands in `other` holds for any number.
  for (const [id, words] of Object.entries(arabic)) {
    if (id.endsWith('.other')) assert.doesNotMatch(words, /\}\s+\p{L}/u, `${id}: a noun follows the number`);
  }
});
