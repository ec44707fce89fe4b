import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../../src/templates/safe-url.ts';

const base = 'https://kommun.example/samrad/';

test('lets links through that lead somewhere', () => {
  for (const url of [
    'https://example.se/',
    'mailto:a@example.se',
    'tel:+4613206000',
    '/fil.pdf',
    '../upp',
    'fil.pdf',
  ]) {
    assert.equal(safeUrl(url, base), url);
  }
});

test('stops what would run', () => {
  for (const url of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'http://[',
  ]) {
    assert.equal(safeUrl(url, base), undefined, url);
  }
});
