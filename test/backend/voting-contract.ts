import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Backend } from '../../src/backend/backend.ts';
import { createContent } from '../../src/backend/content.ts';
import type { Poll } from '../../src/contracts/index.ts';
import { examplePoll, exampleResponse, exampleTimes } from '../support/example-consultation.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';

const key = { idempotencyKey: '0123456789abcdef' };
const choose = (...choice: string[]) => ({ choice });

/** Total and counts, in the order of the options. */
export async function counted(backend: Backend, poll: string, receipt?: string) {
  const { total, options } = await backend.results(poll, receipt === undefined ? {} : { receipt });
  return [total, ...options.map(({ votes }) => votes)];
}

export function votingContract(createSubject: CreateSubject): void {
  it('counts a vote and gives a receipt', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const { receipt, isReplay } = await backend.vote('en', choose('b'), key);
    assert.match(receipt, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.ok(!isReplay);
    assert.deepEqual(await counted(backend, 'en'), [1, 0, 1, 0]);
  });

  it('gives the same receipt to a retry, says so, and counts it once, also after the last day', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const { receipt } = await backend.vote('mars', choose('trad'), key);
    assert.deepEqual(await backend.vote('mars', choose('trad'), key), { receipt, isReplay: true });
    clock.now = exampleTimes.after;
    assert.deepEqual(await backend.vote('mars', choose('trad'), key), { receipt, isReplay: true });
    assert.equal((await backend.results('mars', {})).total, 1);
  });

  it('counts one vote of fifty equal ones at once', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const all = await Promise.all(Array.from({ length: 50 }, () => backend.vote('en', choose('a'), key)));
    assert.equal(new Set(all.map(({ receipt }) => receipt)).size, 1);
    assert.equal(all.filter(({ isReplay }) => !isReplay).length, 1);
    assert.deepEqual(await counted(backend, 'en'), [1, 1, 0, 0]);
  });

  it('refuses another vote under the same key, valid or not, and keeps the first', async (t) => {
    const { backend } = await setUp(t, createSubject);
    await backend.vote('en', choose('a'), key);
    for (const choice of [['b'], ['a', 'b'], ['okand'], ['a', 'a'], ['a', 'okand']])
      await refused(backend.vote('en', { choice }, key), 'idempotency-conflict');
    assert.deepEqual(await counted(backend, 'en'), [1, 1, 0, 0]);
  });

  it('takes the same key for another poll, or a consultation of the same name, as another submission', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const receipts = [
      await backend.vote('en', choose('a'), key),
      await backend.vote('parken', choose('a'), key),
      await backend.respond('parken', exampleResponse, key),
    ].map(({ receipt }) => receipt);
    assert.equal(new Set(receipts).size, 3);
    await refused(backend.sentResponse({ receipt: receipts[1] ?? '' }), 'not-found');
  });

  it('takes the same options of several in any order as the same vote, but not of a ranking', async (t) => {
    const { backend } = await setUp(t, createSubject);
    await backend.vote('flera', choose('a', 'c'), key);
    assert.equal((await backend.vote('flera', choose('c', 'a'), key)).isReplay, true);
    await backend.vote('ordning', choose('a', 'c'), key);
    await refused(backend.vote('ordning', choose('c', 'a'), key), 'idempotency-conflict');
  });

  for (const [poll, choice, expected] of [
    ['en', ['c'], [1, 0, 0, 1]],
    ['flera', ['c', 'a'], [1, 1, 0, 1]],
    ['flera', ['b'], [1, 0, 1, 0]],
    ['betyg', ['b'], [1, 0, 1, 0]],
    ['ordning', ['c', 'a', 'b'], [1, 0, 0, 1]],
    ['ordning', ['b'], [1, 0, 1, 0]],
  ] satisfies [string, string[], number[]][]) {
    it(`counts ${choice.join(', ')} in ${poll}`, async (t) => {
      const { backend } = await setUp(t, createSubject);
      await backend.vote(poll, { choice }, {});
      assert.deepEqual(await counted(backend, poll), expected);
    });
  }

  for (const [poll, choice, pointer, code] of [
    ['en', ['a', 'b'], '/choice', 'too-many'],
    ['en', ['okand'], '/choice/0', 'unknown-option'],
    ['flera', ['a', 'b', 'c'], '/choice', 'too-many'],
    ['flera', ['a', 'a'], '/choice/1', 'duplicate-option'],
    ['betyg', ['a', 'b'], '/choice', 'too-many'],
    ['ordning', ['a', 'b', 'a'], '/choice/2', 'duplicate-option'],
    ['ordning', ['a', 'constructor'], '/choice/1', 'unknown-option'],
  ] satisfies [string, string[], string, string][]) {
    it(`refuses ${choice.join(', ')} in ${poll}, with the place, and counts nothing`, async (t) => {
      const { backend } = await setUp(t, createSubject);
      const { problem } = await refused(backend.vote(poll, { choice }, key), 'invalid');
      assert.deepEqual(
        problem?.errors?.map((error) => [error.pointer, error.code]),
        [[pointer, code]],
      );
      assert.match(problem?.errors?.[0]?.detail ?? '', /^[A-Z].*\.$/);
      assert.deepEqual(await counted(backend, poll), [0, 0, 0, 0]);
    });
  }

  it('counts as the votes have it, also where a poll comes to count otherwise', async (t) => {
    const poll: Poll = {
      ...examplePoll,
      id: 'byts',
      options: ['a', 'b', 'c'].map((id) => ({ id, text: { sv: id } })),
      results: 'always',
      threshold: 1,
      changeable: true,
    };
    const polls = new Map([[poll.id, poll]]);
    const subject = await createSubject({ ...createContent({}), polls }, () => exampleTimes.during);
    if (subject.close) t.after(subject.close);
    const { backend } = subject;
    const by = (choice: Poll['choice']) => polls.set(poll.id, { ...poll, choice });
    const votes = async () => (await backend.results(poll.id, {})).options.map(({ votes }) => votes);
    by({ kind: 'several', max: 3 });
    const receipts = await Promise.all([1, 2, 3].map(() => backend.vote(poll.id, choose('a', 'b', 'c'), {})));
    const change = (...choice: string[]) =>
      Promise.all(receipts.map((receipt) => backend.changeVote({ choice }, receipt)));
    assert.deepEqual(await votes(), [3, 3, 3]);
    by({ kind: 'one' });
    await change('b');
    assert.deepEqual(await votes(), [0, 3, 0]);
    by({ kind: 'ranking' });
    await change('c', 'a', 'b');
    assert.deepEqual(await votes(), [0, 0, 3]);
    by({ kind: 'several', max: 3 });
    await change('a', 'b');
    assert.deepEqual(await votes(), [3, 3, 0]);
  });

  it('takes votes from the first day to the last, and no others', async (t) => {
    const { backend, clock } = await setUp(t, createSubject, exampleTimes.before);
    assert.match((await refused(backend.vote('mars', choose('trad'), {}), 'not-open-yet')).message, /poll/);
    clock.now = exampleTimes.lastMinute;
    await backend.vote('mars', choose('trad'), {});
    clock.now = exampleTimes.grace;
    assert.match((await refused(backend.vote('mars', choose('trad'), {}), 'closed')).message, /poll/);
  });

  it('takes no vote in what is not there or a draft', async (t) => {
    const { backend } = await setUp(t, createSubject);
    for (const id of ['finns-inte', 'utkast', '..', ''])
      await refused(backend.vote(id, choose('trad'), key), 'not-found');
  });

  it('changes a vote for the holder of its receipt, as they wrote it down, while the poll is open', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const { receipt } = await backend.vote('andras', choose('a'), key);
    await backend.vote('andras', choose('a'), {});
    const written = receipt.toLowerCase().replaceAll('-', ' ');
    assert.deepEqual(await backend.changeVote(choose('c'), { receipt: written }), { receipt });
    assert.deepEqual(await counted(backend, 'andras'), [2, 1, 0, 1]);
    assert.equal(
      (await backend.vote('andras', choose('a'), key)).isReplay,
      true,
      'a late retry of the first',
    );
    assert.deepEqual(await counted(backend, 'andras'), [2, 1, 0, 1]);
    await refused(backend.changeVote(choose('a', 'b'), { receipt }), 'invalid');
    clock.now = exampleTimes.after;
    await refused(backend.changeVote(choose('b'), { receipt }), 'closed');
    assert.deepEqual(await counted(backend, 'andras'), [2, 1, 0, 1]);
  });

  it('changes no vote where the poll does not allow it, or without its receipt', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const { receipt } = await backend.vote('en', choose('a'), {});
    const { message } = await refused(backend.changeVote(choose('b'), { receipt }), 'not-changeable');
    assert.match(message, /stands/);
    await refused(backend.changeVote(choose('b'), {}), 'receipt-needed');
    const sent = await backend.respond('parken', exampleResponse, key);
    for (const wrong of ['hej', sent.receipt])
      await refused(backend.changeVote(choose('b'), { receipt: wrong }), 'not-found');
    assert.deepEqual(await counted(backend, 'en'), [1, 1, 0, 0]);
  });
}
