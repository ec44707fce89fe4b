import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { webHashing } from '../../src/backend/hashing.ts';
import {
  deriveReceipt,
  equalInConstantTime,
  hashBody,
  hashPerson,
  hashReceipt,
  hashVoteReceipt,
  importSecret,
  readReceipt,
  tagChoice,
  tagPerson,
} from '../../src/backend/receipt.ts';
import { nodeHashing } from '../../src/server/node/node-hashing.ts';

const setup = async (fill = 7) => ({ key: importSecret(new Uint8Array(32).fill(fill)) });

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const idempotencyKey = fc.stringMatching(/^[\x21-\x7e]{16,40}$/);

/** What people make of a receipt that they copy by hand. */
const handwriting = fc.record({
  separator: fc.constantFrom('-', '', ' ', ' - ', '–', '\u00a0', '\n'),
  zero: fc.constantFrom('0', 'O', 'o'),
  one: fc.constantFrom('1', 'I', 'i', 'L', 'l'),
  lower: fc.boolean(),
});

it('reads every receipt as it is printed and as people copy it', async () => {
  const { key } = await setup();
  await fc.assert(
    fc.asyncProperty(
      id,
      idempotencyKey,
      handwriting,
      async (consultation, chosen, { separator, zero, one, lower }) => {
        const receipt = await deriveReceipt(key, consultation, chosen);
        assert.equal(readReceipt(receipt), receipt);
        const copied = (lower ? receipt.toLowerCase() : receipt)
          .replaceAll('-', separator)
          .replaceAll('0', zero)
          .replaceAll('1', one);
        assert.equal(readReceipt(copied), receipt);
      },
    ),
  );
});

it('gives equal submissions equal receipts and different ones different', async () => {
  const { key } = await setup();
  const submission = fc.tuple(id, idempotencyKey);
  await fc.assert(
    fc.asyncProperty(submission, submission, async (one, two) => {
      const [first, second] = [await deriveReceipt(key, ...one), await deriveReceipt(key, ...two)];
      assert.equal(first === second, one[0] === two[0] && one[1] === two[1]);
    }),
  );
});

it('delimits what it signs', async () => {
  const { key } = await setup();
  assert.notEqual(
    await deriveReceipt(key, 'a', 'bcdefghijklmnopqr'),
    await deriveReceipt(key, 'ab', 'cdefghijklmnopqr'),
  );
  assert.notEqual(await hashBody(key, 'x'), await hashBody(key, 'x,'));
});

it('gives other receipts under another secret', async () => {
  const [one, two] = [await setup(1), await setup(2)];
  const args = ['parken', '0123456789abcdef'] as const;
  assert.notEqual(await deriveReceipt(one.key, ...args), await deriveReceipt(two.key, ...args));
});

it('derives what stands in receipts that were given out long ago', async () => {
  const { key } = await setup();
  const receipt = await deriveReceipt(key, 'parken', '0123456789abcdef');
  assert.equal(receipt, '9JZQ-1H3B-J1EK-C52M-ZK64-S837-ZDVH');
  assert.equal(
    await hashReceipt(receipt),
    '8417c81716a2dee43350560c39626091b74d31573331738f6c18014c26e44f49',
  );
});

it('keeps half of a hash of what is kept of votes, and knows nobody again from one poll to the next', async () => {
  const { key } = await setup();
  const who = { issuer: 'https://login.example.se', subject: 'a' };
  const person = await hashPerson(key, 'en', who);
  const made = [
    person,
    await tagPerson('9JZQ-1H3B', person),
    await tagChoice('0123456789abcdef', ['a']),
    await hashVoteReceipt('9JZQ-1H3B'),
  ];
  for (const hash of made) assert.match(hash, /^[0-9a-f]{32}$/);
  assert.ok((await hashReceipt('9JZQ-1H3B')).startsWith(await hashVoteReceipt('9JZQ-1H3B')));
  assert.notEqual(await hashPerson(key, 'andra', who), person);
  assert.notEqual(await hashPerson(key, 'en', { ...who, subject: 'b' }), person);
});

it('hashes alike in a browser and in the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), idempotencyKey, async (text, chosen) => {
      const made = async (hashing: typeof webHashing) => {
        const sign = importSecret(new Uint8Array(32).fill(7), hashing);
        const receipt = await deriveReceipt(sign, text, chosen);
        return [
          receipt,
          await hashBody(sign, text),
          await hashReceipt(receipt, hashing),
          await tagChoice(chosen, [text], hashing),
        ];
      };
      assert.deepEqual(await made(nodeHashing), await made(webHashing));
    }),
  );
});

it('signs alike in both under any key', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.string({ unit: 'binary', minLength: 1 })),
      fc.string(),
      async (key, text) => {
        const [node, web] = [nodeHashing.signer(key), webHashing.signer(key)];
        assert.equal(await node(text), await web(text));
      },
    ),
  );
});

it('uses every symbol and only these', async () => {
  const { key } = await setup();
  const receipts = await Promise.all(
    Array.from({ length: 100 }, (_, i) => deriveReceipt(key, 'parken', `key-number-${i}-----`)),
  );
  assert.deepEqual([...new Set(receipts.join(''))].sort().join(''), '-0123456789ABCDEFGHJKMNPQRSTVWXYZ');
});

it('reads nothing else as a receipt, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const receipt = readReceipt(text);
      assert.ok(receipt === undefined || readReceipt(receipt) === receipt);
    }),
  );
  for (const text of ['', '-', 'U'.repeat(28), '0'.repeat(27), '0'.repeat(29), '٠'.repeat(28)]) {
    assert.equal(readReceipt(text), undefined, text);
  }
});

it('takes no secret shorter than its hash', () => {
  assert.throws(() => importSecret(new Uint8Array(31)), RangeError);
});

it('compares in constant time and still rightly', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(equalInConstantTime(a, b), a === b);
      assert.ok(equalInConstantTime(a, a));
    }),
  );
});
