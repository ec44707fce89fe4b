import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const page = await readFile('docs/theming.md', 'utf8');
const sources = globSync('src/**/*.ts');
const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));

const found = (pattern: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
];

test('every token is told of, and no other', () => {
  const tokens = found(/var\((--samrad-[\w-]+)/g).sort();
  const told = [...page.matchAll(/^\| `(--samrad-[\w-]+)`/gm)].map(([, name]) => name).sort();
  assert.ok(tokens.length > 10);
  assert.deepEqual(told, tokens);
});

test('the defaults of colours are those of the sheet', () => {
  const defaults = texts.flatMap((text) => [
    ...text.matchAll(/var\((--samrad-[\w-]+), (?:var\([\w-]+, )?light-dark\((#\w+), (#\w+)\)\)/g),
  ]);
  assert.ok(defaults.length > 3);
  for (const [, token = '', light = '', dark = ''] of defaults) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${token}\``)) ?? '';
    assert.ok(row.includes(`\`${light.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3')}\``), row);
    assert.ok(row.includes(`\`${dark}\``), row);
  }
});

test('every part is told of, and no other', () => {
  const parts = found(/\bpart="([\w-]+)"/g).sort();
  const told = [...page.matchAll(/^\| `([a-z][a-z-]*)` +\|/gm)].map(([, name]) => name).sort();
  assert.ok(parts.length > 5);
  assert.deepEqual(told, parts);
});
