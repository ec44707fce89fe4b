import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findingLine, pathOf } from '../../../src/server/content/finding.ts';
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

  it('with a fault is told where, in words', () => {
    assert.equal(errorIn(''), '1:1 is not JSON: value expected');
    assert.equal(errorIn('{\n  "a": 1,\n}'), '3:1 is not JSON: property name expected');
    assert.equal(errorIn('{\r\n  "a": tru\r\n}'), '2:8 is not JSON: invalid symbol');
    assert.equal(errorIn('{"a": 1'), '1:8 is not JSON: close brace expected');
    assert.match(errorIn('{"a": 1} {"b": 2}'), /^1:10 is not JSON/);
    assert.match(errorIn('{\n// note\n"a": 1}'), /^2:1 is not JSON: invalid comment token/);
    assert.match(errorIn("{'a': 1}"), /^1:2 is not JSON/);
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
    assert.deepEqual(pathOf(''), []);
    assert.deepEqual(pathOf('/a/0/~01/b~1c/01'), ['a', 0, '~1', 'b/c', '01']);
  });
});
