import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { createContent, type Content } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import type { Poll } from '../../src/contracts/index.ts';
import { exampleTimes } from '../support/example-consultation.ts';
import { examplePolls } from '../support/example-polls.ts';

const vote = { choice: ['a'] };

/** Somebody who watches a poll that can be written anew. */
function setup(t: TestContext) {
  let content = createContent({ polls: examplePolls });
  const listeners: (() => void)[] = [];
  const clock = { now: exampleTimes.lastMinute as Date };
  const live: Content = {
    get dialogues() {
      return content.dialogues;
    },
    get consultations() {
      return content.consultations;
    },
    get polls() {
      return content.polls;
    },
    onReplaced: (listen) => void listeners.push(listen),
  };
  const backend = createMemoryBackend(live, { now: () => clock.now });
  const leaving = new AbortController();
  t.after(() => leaving.abort());
  const watch = (poll: string) => {
    const told: number[] = [];
    let heard = () => {};
    const watching = backend.watchResults(
      poll,
      {},
      ({ total }) => {
        told.push(total);
        heard();
      },
      leaving.signal,
    );
    const next = () => new Promise<void>((resolve) => (heard = resolve));
    return { told, watching, next };
  };
  const rewrite = (poll: string, change: Partial<Poll>) => {
    content = createContent({
      polls: examplePolls.map((one) => (one.id === poll ? { ...one, ...change } : one)),
    });
    listeners.forEach((listen) => listen());
  };
  return { backend, clock, watch, rewrite };
}

for (const results of ['never', 'after-answering'] as const) {
  it(`tells no more of a vote to those who watched when all could, where the results are shown ${results}`, async (t) => {
    const { backend, watch, rewrite } = setup(t);
    const { told, watching, next } = watch('visas-always');
    await next();
    rewrite('visas-always', { results });
    await backend.vote('visas-always', vote, {});
    await watching;
    assert.deepEqual(told, [0]);
  });
}

it('lets those go who watched by another policy when somebody else begins', async (t) => {
  const { backend, watch, rewrite } = setup(t);
  const { receipt } = await backend.vote('visas-always', vote, {});
  const { told, watching, next } = watch('visas-always');
  await next();
  rewrite('visas-always', { results: 'after-answering' });
  const stop = new AbortController();
  await backend.watchResults('visas-always', { receipt }, () => stop.abort(), stop.signal);
  await watching;
  assert.deepEqual(told, [1]);
});

it('tells those who watch of all votes when the poll has closed', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { backend, clock, watch } = setup(t);
  for (let i = 0; i < 4; i++) await backend.vote('dolda', vote, {});
  const { told, next } = watch('dolda');
  await next();
  clock.now = exampleTimes.after;
  t.mock.timers.tick(81_000);
  await next();
  assert.deepEqual(told, [3, 4]);
});

it('tells all in a moment where a poll is closed early, and lets go where it is taken down', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { backend, clock, watch, rewrite } = setup(t);
  for (const option of ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c'])
    await backend.vote('dolda', { choice: [option] }, {});
  const { told, next, watching } = watch('dolda');
  await next();
  const end = next();
  rewrite('dolda', { closes: '2026-03-10' });
  clock.now = new Date(clock.now.getTime() + 21_000);
  t.mock.timers.tick(21_000);
  await end;
  assert.deepEqual(told, [3, 8]);
  rewrite('dolda', { stage: 'draft' });
  t.mock.timers.tick(500);
  await watching;
});

for (const results of ['after-closing', 'when-published', 'after-answering'] as const) {
  it(`lets those go who watch since a poll had closed when it is opened again, results shown ${results}`, async (t) => {
    const { backend, clock, watch, rewrite } = setup(t);
    rewrite('dolda', { results });
    for (let i = 0; i < 6; i++) await backend.vote('dolda', vote, {});
    clock.now = exampleTimes.after;
    const { told, watching, next } = watch('dolda');
    await next();
    rewrite('dolda', { results, closes: '2026-04-30' });
    for (let i = 0; i < 6; i++) await backend.vote('dolda', vote, {});
    await watching;
    assert.deepEqual(told, [6]);
  });
}

it('tells nothing as final right after a poll was closed before its day', async (t) => {
  const { backend, clock, rewrite } = setup(t);
  for (let i = 0; i < 6; i++) await backend.vote('dolda', vote, {});
  const closed = { results: 'after-closing', closes: '2026-03-30' } as const;
  rewrite('dolda', closed);
  clock.now = new Date(exampleTimes.lastMinute.getTime() + 15_000);
  await assert.rejects(backend.results('dolda', {}), { reason: 'results-hidden' });
  // Written once more meanwhile, it is waited for no longer.
  rewrite('dolda', { ...closed, question: { sv: 'Vad är viktigast?' } });
  await assert.rejects(backend.results('dolda', {}), { reason: 'results-hidden' });
  clock.now = new Date(exampleTimes.lastMinute.getTime() + 21_000);
  assert.equal((await backend.results('dolda', {})).total, 6);
  rewrite('dolda', closed);
  assert.equal((await backend.results('dolda', {})).total, 6);
});

it('tells nothing as final while a vote of the last moment may be on its way', async (t) => {
  const { backend, clock, rewrite } = setup(t);
  rewrite('dolda', { results: 'after-closing' });
  for (let i = 0; i < 6; i++) await backend.vote('dolda', vote, {});
  clock.now = new Date('2026-03-31T22:00:15Z');
  await assert.rejects(backend.results('dolda', {}), { reason: 'results-hidden' });
  clock.now = new Date('2026-03-31T22:00:25Z');
  assert.equal((await backend.results('dolda', {})).total, 6);
});
