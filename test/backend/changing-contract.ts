import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { Response } from '../../src/contracts/index.ts';
import { exampleResponse, exampleTimes } from '../support/example-consultation.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';

const key = { idempotencyKey: '0123456789abcdef' };
const changed: Response = {
  ...exampleResponse,
  answers: { besok: 'aldrig', hinder: 'Mörkret', installning: 'for' },
};

export function changingContract(createSubject: CreateSubject): void {
  const sent = async (t: TestContext) => {
    const { backend, clock } = await setUp(t, createSubject);
    const acknowledgement = await backend.respond('parken', exampleResponse, key);
    return { backend, clock, ...acknowledgement };
  };

  it('reads a receipt as people write it down', async (t) => {
    const { backend, receipt } = await sent(t);
    const confused = receipt.replaceAll('0', 'o').replace('1', 'I').replaceAll('1', 'l');
    for (const written of [
      receipt.toLowerCase(),
      receipt.replaceAll('-', ' '),
      receipt.replaceAll('-', ''),
      ` ${receipt} `,
      confused,
      receipt.replaceAll('-', '–'),
    ]) {
      assert.deepEqual((await backend.sentResponse({ receipt: written })).response, exampleResponse, written);
    }
  });

  it('asks for a receipt, and opens nothing with a wrong one', async (t) => {
    const { backend, receipt } = await sent(t);
    const wrong = `${receipt.slice(0, -1)}${receipt.endsWith('0') ? '2' : '0'}`;
    const calls = [
      backend.sentResponse,
      backend.withdrawResponse,
      backend.replaceResponse.bind(null, changed),
    ];
    for (const call of calls) {
      await refused(call({}), 'receipt-needed');
      for (const receipt of [wrong, 'hej', 'U'.repeat(28), '–åäö–', 'Ω'.repeat(28)]) {
        await refused(call({ receipt }), 'not-found');
      }
    }
  });

  it('replaces a response', async (t) => {
    const { backend, clock, receipt, receivedAt } = await sent(t);
    clock.now = exampleTimes.lastMinute;
    const standing = {
      consultation: 'parken',
      receivedAt,
      changedAt: clock.now.toISOString(),
      changeable: true,
      response: changed,
    };
    assert.deepEqual(await backend.replaceResponse(changed, { receipt }), standing);
    assert.deepEqual(await backend.sentResponse({ receipt }), standing);
  });

  it('acknowledges a late retry of the first response without undoing the change', async (t) => {
    const { backend, receipt, receivedAt } = await sent(t);
    await backend.replaceResponse(changed, { receipt });
    assert.deepEqual(await backend.respond('parken', exampleResponse, key), { receipt, receivedAt });
    assert.deepEqual((await backend.sentResponse({ receipt })).response, changed);
  });

  it('keeps the old response where the new one cannot be taken', async (t) => {
    const { backend, receipt } = await sent(t);
    const bad = { ...exampleResponse, answers: { ...exampleResponse.answers, okand: 'x' } };
    const { problem } = await refused(backend.replaceResponse(bad, { receipt }), 'invalid');
    assert.deepEqual(
      problem?.errors?.map(({ pointer, code }) => ({ pointer, code })),
      [{ pointer: '/answers/okand', code: 'not-asked' }],
    );
    assert.deepEqual((await backend.sentResponse({ receipt })).response, exampleResponse);
  });

  it('lets nothing be changed after the grace period, but lets it be read', async (t) => {
    const { backend, clock, receipt } = await sent(t);
    clock.now = exampleTimes.grace;
    await backend.replaceResponse(changed, { receipt });
    clock.now = exampleTimes.after;
    await refused(backend.replaceResponse(exampleResponse, { receipt }), 'closed');
    await refused(backend.withdrawResponse({ receipt }), 'closed');
    const { changeable, response } = await backend.sentResponse({ receipt });
    assert.equal(changeable, false);
    assert.deepEqual(response, changed);
  });

  it('erases a response that is withdrawn, for good', async (t) => {
    const { backend, receipt } = await sent(t);
    assert.equal(await backend.withdrawResponse({ receipt }), undefined);
    await refused(backend.sentResponse({ receipt }), 'withdrawn');
    await refused(backend.replaceResponse(changed, { receipt }), 'withdrawn');
    await refused(backend.withdrawResponse({ receipt }), 'withdrawn');
    await refused(backend.respond('parken', exampleResponse, key), 'withdrawn');
    await refused(backend.respond('parken', changed, key), 'withdrawn');
  });

  it('lets one of two withdrawals at once have been first', async (t) => {
    const { backend, receipt } = await sent(t);
    const both = await Promise.allSettled([1, 2].map(() => backend.withdrawResponse({ receipt })));
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('leaves other responses alone', async (t) => {
    const { backend, receipt } = await sent(t);
    const { receipt: another } = await backend.respond('parken', changed, {});
    await backend.withdrawResponse({ receipt });
    assert.deepEqual((await backend.sentResponse({ receipt: another })).response, changed);
  });
}
