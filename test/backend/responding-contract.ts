import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Response } from '../../src/contracts/index.ts';
import { exampleResponse, exampleTimes } from '../support/example-consultation.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';

const key = { idempotencyKey: '0123456789abcdef' };
const other: Response = { ...exampleResponse, answers: { ...exampleResponse.answers, tradantal: 41 } };
const withAnswers = (answers: Response['answers']): Response => ({
  ...exampleResponse,
  answers: { ...exampleResponse.answers, ...answers },
});

export function respondingContract(createSubject: CreateSubject): void {
  it('acknowledges a response with a receipt that opens it', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const { receipt, receivedAt } = await backend.respond('parken', exampleResponse, key);
    assert.match(receipt, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(receivedAt, clock.now.toISOString());
    assert.deepEqual(await backend.sentResponse({ receipt }), {
      consultation: 'parken',
      receivedAt,
      changeable: true,
      response: exampleResponse,
    });
  });

  it('keeps what was sent, whatever becomes of the object that held it', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const response = structuredClone(exampleResponse);
    const { receipt } = await backend.respond('parken', response, key);
    response.answers.tradantal = 900;
    (await backend.sentResponse({ receipt })).response.answers.tradantal = 901;
    assert.deepEqual((await backend.sentResponse({ receipt })).response, exampleResponse);
  });

  it('gives the same acknowledgement to a retry, also one whose keys are in another order', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const first = await backend.respond('parken', exampleResponse, key);
    clock.now = exampleTimes.lastMinute;
    const { answers, ...rest } = exampleResponse;
    const reordered = { answers: Object.fromEntries(Object.entries(answers).reverse()), ...rest };
    assert.deepEqual(await backend.respond('parken', reordered, key), first);
  });

  it('gives the same acknowledgement to a retry that comes after the last day', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const first = await backend.respond('parken', exampleResponse, key);
    clock.now = exampleTimes.after;
    assert.deepEqual(await backend.respond('parken', exampleResponse, key), first);
  });

  it('refuses another body under the same key, and keeps the first', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const { receipt } = await backend.respond('parken', exampleResponse, key);
    await refused(backend.respond('parken', other, key), 'idempotency-conflict');
    await refused(backend.respond('parken', withAnswers({ finns: 'inte' }), key), 'idempotency-conflict');
    assert.deepEqual((await backend.sentResponse({ receipt })).response, exampleResponse);
  });

  it('takes the same key for another consultation as another submission', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const one = await backend.respond('parken', exampleResponse, key);
    const two = await backend.respond('forlangt', exampleResponse, key);
    assert.notEqual(one.receipt, two.receipt);
    assert.equal((await backend.sentResponse(two)).consultation, 'forlangt');
  });

  it('keeps one response of fifty equal ones at once', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => backend.respond('parken', exampleResponse, key)),
    );
    assert.equal(new Set(all.map(({ receipt }) => receipt)).size, 1);
    await backend.withdrawResponse({ receipt: all[0]?.receipt ?? '' });
    await refused(backend.sentResponse({ receipt: all[0]?.receipt ?? '' }), 'withdrawn');
  });

  it('keeps one response of fifty different ones at once under one key', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const all = await Promise.allSettled(
      Array.from({ length: 50 }, (_, tradantal) =>
        backend.respond('parken', withAnswers({ tradantal }), key),
      ),
    );
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('takes each response without a key as one of its own', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const one = await backend.respond('parken', exampleResponse, {});
    const two = await backend.respond('parken', exampleResponse, {});
    assert.notEqual(one.receipt, two.receipt);
  });

  it('refuses a key that is too short, too long or no header value', async (t) => {
    const { backend } = await setUp(t, createSubject);
    for (const idempotencyKey of ['0123456789abcde', 'x'.repeat(201), '0123456789 abcdef']) {
      const { message } = await refused(
        backend.respond('parken', exampleResponse, { idempotencyKey }),
        'bad-request',
      );
      assert.match(message, /16-200 visible ASCII/);
    }
  });

  it('takes responses from the first day through the grace period, and no others', async (t) => {
    const { backend, clock } = await setUp(t, createSubject, exampleTimes.before);
    await refused(backend.respond('parken', exampleResponse, {}), 'not-open-yet');
    clock.now = exampleTimes.lastMinute;
    await backend.respond('parken', exampleResponse, {});
    clock.now = exampleTimes.grace;
    await backend.respond('parken', exampleResponse, {});
    clock.now = exampleTimes.after;
    await refused(backend.respond('parken', exampleResponse, {}), 'closed');
    await refused(backend.respond('beslutat', exampleResponse, {}), 'closed');
  });

  it('takes no response to what is not there or a draft', async (t) => {
    const { backend } = await setUp(t, createSubject);
    for (const id of ['finns-inte', 'utkast', '..', '']) {
      await refused(backend.respond(id, exampleResponse, key), 'not-found');
    }
  });

  for (const [what, response, pointer, code] of [
    ['an unknown question', withAnswers({ okand: 'x' }), '/answers/okand', 'not-asked'],
    ['a question that is hidden', withAnswers({ hinder: 'Inget' }), '/answers/hinder', 'not-asked'],
    ['an unknown option', withAnswers({ besok: 'ofta' }), '/answers/besok', 'unknown-option'],
    ['too many options', withAnswers({ gor: ['promenad', 'lek', 'picknick'] }), '/answers/gor', 'too-many'],
    [
      'a question of a type that is not taken yet',
      withAnswers({ bild: ['a'] }),
      '/answers/bild',
      'unsupported',
    ],
    ['an unknown row', withAnswers({ delar: { tak: 'bra' } }), '/answers/delar/tak', 'unknown-option'],
    ['a word for a number', withAnswers({ tradantal: 'tio' }), '/answers/tradantal', 'not-a-number'],
    ['a word for a step', withAnswers({ trygghet: 'x' }), '/answers/trygghet', 'wrong-type'],
    [
      'nothing to a required question',
      { ...exampleResponse, answers: { besok: 'ibland' } },
      '/answers/installning',
      'required',
    ],
    [
      'in a language that it is not held in',
      { ...exampleResponse, language: 'fi' },
      '/language',
      'unknown-language',
    ],
    [
      'without saying who answers',
      { ...exampleResponse, respondent: undefined },
      '/respondent/kind',
      'required',
    ],
  ] satisfies [string, Response, string, string][]) {
    it(`refuses a response to ${what}, with the place`, async (t) => {
      const { backend } = await setUp(t, createSubject);
      const { problem } = await refused(backend.respond('parken', response, key), 'invalid');
      const error = problem?.errors?.find((each) => each.pointer === pointer);
      assert.equal(error?.code, code, JSON.stringify(problem?.errors));
      assert.match(error?.detail ?? '', /^[A-Z].*\.$/, 'says how to mend it');
      await backend.respond('parken', exampleResponse, key);
    });
  }

  it('refuses a response that no form could hold', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const answers = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`q${i}`, 'å'.repeat(19_000)]));
    await refused(backend.respond('parken', { ...exampleResponse, answers }, key), 'too-large');
  });
}
