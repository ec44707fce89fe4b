import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longJson } from '../../../src/backend/static/long-json.ts';

/** What is read, and in how many bits. */
function read(text: string) {
  const steps = longJson(text, 'initiatives');
  for (let bits = 1; ; bits++) {
    const step = steps.next();
    if (step.done) return { value: step.value, bits };
  }
}

const entry = (number: number) => ({
  id: `insats-${number}`,
  title: { sv: 'Citat: ”}, {” och "}]" och \\' },
  milestones: [{ title: { sv: 'Ett' } }, { title: { sv: '},{' } }],
});
const many = Array.from({ length: 2_000 }, (_, number) => entry(number));
const inTheMiddle = {
  id: 'dialog',
  areas: [
    { id: 'parker', initiatives: ['insats-1'] },
    { id: 'skola', initiatives: [] },
  ],
  initiatives: many,
  followUps: many.slice(0, 400),
};

const long = {
  'a list in the middle': JSON.stringify(inTheMiddle),
  'a list on lines of its own': JSON.stringify(inTheMiddle, undefined, 2),
  'a list that stands first': JSON.stringify({ initiatives: many, __proto__: null, id: 'dialog' }),
  'a list that stands last': `\n${JSON.stringify({ id: 'dialog', initiatives: many })}\n`,
  'a field of an uncommon name': JSON.stringify({ initiatives: many }).replace('{', '{"__proto__":{"x":1},'),
};

for (const [name, text] of Object.entries(long)) {
  test(`reads bit by bit ${name}, as it is read at once`, () => {
    const { value, bits } = read(text);
    assert.deepEqual(value, JSON.parse(text));
    assert.deepEqual(Object.keys(value as object), Object.keys(JSON.parse(text) as object));
    assert.ok(bits >= 10, `${bits} bits`);
  });
}

const others = {
  'a short document': JSON.stringify({ initiatives: [entry(1)] }),
  'a list of something else': JSON.stringify({ initiatives: many.map(({ id }) => id) }),
  'a list of lists': JSON.stringify({ initiatives: [many, many] }),
  'a list of that name further down': JSON.stringify({ areas: [{ initiatives: many }] }),
  'a list at the top': JSON.stringify(many),
  'a list written twice': `{"initiatives":${JSON.stringify(many)},"initiatives":${JSON.stringify(many.slice(1))}}`,
  'an empty list in a long document': JSON.stringify({ initiatives: [], followUps: many }),
  'one initiative longer than all others': JSON.stringify({ initiatives: [{ milestones: many }, ...many] }),
  'a long text': JSON.stringify('x'.repeat(100_000)),
};

for (const [name, text] of Object.entries(others))
  test(`reads ${name}`, () => assert.deepEqual(read(text).value, JSON.parse(text)));

const fault = (use: () => unknown): string => {
  try {
    return `no fault in ${JSON.stringify(use())}`;
  } catch (error) {
    return String(error);
  }
};

for (const [name, text] of Object.entries({
  'after the list': long['a list in the middle'].replace('"followUps":[', '"followUps":[,'),
  'before the list': long['a list in the middle'].replace('"id"', 'id'),
  'in the list': long['a list in the middle'].replace('"insats-1500"', 'insats-1500'),
  'between two of the list': long['a list that stands last'].replaceAll(',{"id"', ',,{"id"'),
  'at the end': long['a list that stands last'].slice(0, -3),
  'after the end': `${long['a list that stands last']}}`,
}))
  test(`says the same of a fault ${name} as where it is read at once`, () => {
    assert.equal(
      fault(() => read(text)),
      fault(() => JSON.parse(text)),
    );
    assert.match(
      fault(() => read(text)),
      /^SyntaxError/,
    );
  });
