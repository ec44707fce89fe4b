import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findingLine, pathAt } from '../../../src/server/content/finding.ts';
import { readJson } from '../../../src/server/content/json-source.ts';

const errorIn = (text: string): string => {
  const source = readJson(text);
  return 'message' in source ? `${source.line}:${source.column} ${source.message}` : 'no error';
};

const placeOf = (text: string, path: (string | number)[]): string => {
  const source = readJson(text);
  assert.ok('value' in source);
  const { line, column } = source.placeOf(path);
  return `${line}:${column}`;
};

describe('a JSON text', () => {
  it('is read as JSON.parse reads it, with or without a byte order mark', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom(0, 2),
        (value, mark, indent) => {
          const text = JSON.stringify(value, undefined, indent);
          const source = readJson(mark + text);
          assert.ok('value' in source, JSON.stringify(source));
          assert.deepEqual(source.value, JSON.parse(text));
        },
      ),
    );
  });

  it('with a fault is told where, and how to mend it', () => {
    const mistakes: readonly (readonly [text: string, told: string])[] = [
      ['{\n  "a": 1,\n}', '2:9 is not JSON: take away the comma before }'],
      ['[1,\n2,]', '2:2 is not JSON: take away the comma before ]'],
      ['{"a":1,', '1:7 is not JSON: the file ends after a comma'],
      ['{"a": 1 "b": 2}', '1:9 is not JSON: a comma is missing before this'],
      ['{"a" 1}', '1:6 is not JSON: a colon is missing before this'],
      ['{"a": }', '1:7 is not JSON: a value is missing here'],
      ['{"a": 1', '1:8 is not JSON: a closing } is missing here'],
      ['{"a": 1} {"b": 2}', '1:10 is not JSON: the document has ended before this; take away what follows'],
      ['{\n// note\n"a": 1}', '2:1 is not JSON: JSON has no comments; take it away'],
      ['{“a”: 1}', '1:2 is not JSON: write straight quotes: "'],
      ["{'a': 1}", '1:2 is not JSON: write double quotes: "'],
      ['{"a":\u00A01}', '1:6 is not JSON: there is a space of an unusual kind; write an ordinary one'],
      ['{"a": "C:\\q"}', '1:7 is not JSON: write a backslash as \\\\'],
      ['{"a": "x\ny"}', '1:7 is not JSON: a closing " is missing in this line; write a line break as \\n'],
      [
        '{\r\n  "a": tru\r\n}',
        '2:8 is not JSON: this is neither a text in double quotes nor a number, true, false or null',
      ],
    ];
    for (const [text, told] of mistakes) assert.equal(errorIn(text), told, text);
  });

  it('that is empty, or too deep to be read, is told so', () => {
    assert.equal(errorIn(' \n'), '1:1 is empty; write a document into it');
    assert.equal(errorIn('['.repeat(100_000)), '1:1 has too many brackets inside each other');
  });

  it('has no key twice, however deep', () => {
    assert.equal(errorIn('{"a": [{"b": 1,\n "b": 2}]}'), '2:2 the key "b" stands twice');
    assert.equal(errorIn('{"a": {"b": 1}, "c": {"b": 1}}'), 'no error');
  });

  it('knows where its parts stand: a key where there is one, else the value', () => {
    const text = '{\n  "a": [\n    {"b": 1},\n    2\n  ]\n}';
    assert.equal(placeOf(text, []), '1:1');
    assert.equal(placeOf(text, ['a']), '2:3');
    assert.equal(placeOf(text, ['a', 0]), '3:5');
    assert.equal(placeOf(text, ['a', 0, 'b']), '3:6');
    assert.equal(placeOf(text, ['a', 1]), '4:5');
  });

  it('gives the nearest place around what is not there', () => {
    assert.equal(placeOf('{\n  "a": {}\n}', ['a', 'b', 0]), '2:3');
    assert.equal(placeOf('{\n  "a": {}\n}', ['c']), '1:1');
  });
});

describe('a finding', () => {
  it('is one line that an editor can jump to', () => {
    const path = ['sections', 0, 'questions', 2, 'text'];
    const finding = { file: 'consultations/budget.json', line: 12, column: 9, path, message: 'is missing' };
    assert.equal(
      findingLine(finding),
      'consultations/budget.json:12:9: sections[0].questions[2].text: is missing',
    );
    assert.equal(findingLine({ file: 'a.json', message: 'is not read' }), 'a.json: is not read');
  });

  it('reads pointers with the escapes of RFC 6901', () => {
    assert.deepEqual(pathAt(''), []);
    assert.deepEqual(pathAt('/a/0/~01/b~1c/01'), ['a', 0, '~1', 'b/c', '01']);
  });
});
