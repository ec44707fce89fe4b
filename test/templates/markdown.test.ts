import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../src/templates/markdown.ts';

test('reads paragraphs, lists, stress and links', () => {
  const blocks = parseMarkdown(
    'Ett **starkt** ord,\net *svagt*.\n\n- en\n- [två](https://example.se/)\n\n1. först\n2. sedan',
  );
  assert.deepEqual(blocks, [
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'Ett ' },
        { kind: 'strong', text: 'starkt' },
        { kind: 'text', text: ' ord, et ' },
        { kind: 'emphasis', text: 'svagt' },
        { kind: 'text', text: '.' },
      ],
    },
    {
      kind: 'bullets',
      items: [[{ kind: 'text', text: 'en' }], [{ kind: 'link', text: 'två', url: 'https://example.se/' }]],
    },
    { kind: 'numbers', items: [[{ kind: 'text', text: 'först' }], [{ kind: 'text', text: 'sedan' }]] },
  ]);
});

test('takes HTML for text', () => {
  assert.deepEqual(parseMarkdown('<img src=x onerror=alert(1)>'), [
    { kind: 'paragraph', content: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] },
  ]);
});

test('loses no word of any text', () => {
  const word = fc.stringMatching(/^[a-zåäö0-9]{1,8}$/);
  const piece = fc.oneof(word, fc.constantFrom('*', '**', '[', '](', ')', '- ', '1. ', '\n', '\n\n', ' '));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('');
      const shown = JSON.stringify(parseMarkdown(source));
      for (const found of source.match(/[a-zåäö]{2,}/g) ?? []) assert.ok(shown.includes(found), found);
    }),
  );
});

test('gets through long text made to make it backtrack', () => {
  for (const hostile of ['*', '[', '[a](', '**a', '- ']) {
    const text = hostile.repeat(10_000);
    assert.ok(parseMarkdown(text).length >= 1);
  }
});
