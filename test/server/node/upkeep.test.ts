import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackendError } from '../../../src/backend/errors.ts';
import { compacting, forgettingVoters, keepUp, tellingWhatStays } from '../../../src/server/node/upkeep.ts';
import { examplePoll } from '../../support/example-consultation.ts';

const polls = [
  { ...examplePoll, id: 'stangd', closes: '2026-03-31' },
  { ...examplePoll, id: 'oppen', closes: '2026-04-30' },
  { ...examplePoll, id: 'for-jamnan' },
];
const content = { polls: new Map(polls.map((poll) => [poll.id, poll])) };
const running = new AbortController().signal;
const minutes = 60_000;

/** An upkeep whose two clocks are in the hand of the test. */
function setup() {
  const voters = new Map([
    ['stangd', 3],
    ['oppen', 4],
    ['for-jamnan', 5],
  ]);
  const asked: string[] = [];
  const said: unknown[] = [];
  const disposal = {
    async forgetVoters(poll: string) {
      asked.push(poll);
      const forgotten = voters.get(poll) ?? 0;
      voters.delete(poll);
      return forgotten;
    },
    pollsWithVoters: async () => [...voters.keys()],
  };
  const log = { info: (entry: object) => said.push(entry), warn: (entry: object) => said.push(entry) };
  let elapsed = 0;
  let now = new Date('2026-03-31T22:00:00Z');
  const forget = forgettingVoters(content, disposal, log, { now: () => now, elapsed: () => elapsed });
  return {
    asked,
    said,
    disposal,
    voters,
    forget,
    /** Time that has truly passed. */
    pass: (ms: number) => {
      elapsed += ms;
      now = new Date(now.getTime() + ms);
    },
    set: (at: string) => (now = new Date(at)),
  };
}

test('forgets who has voted in a poll an hour after it has closed, once, and in no other', async () => {
  const { asked, said, forget, pass } = setup();
  await forget(running);
  pass(60 * minutes - 1);
  await forget(running);
  assert.deepEqual(asked, []);
  pass(1);
  await forget(running);
  assert.deepEqual(said, [{ poll: 'stangd', voters: 3 }]);
  pass(10 * minutes);
  await forget(running);
  assert.deepEqual(asked, ['stangd']);
});

test('forgets nobody for a clock that jumps ahead and is set right again', async () => {
  const { asked, forget, pass, set } = setup();
  set('2027-05-01T00:00:00Z');
  await forget(running);
  pass(10 * minutes);
  await forget(running);
  set('2026-03-30T12:00:00Z');
  pass(50 * minutes);
  await forget(running);
  set('2026-04-30T22:00:00Z');
  await forget(running);
  pass(50 * minutes);
  await forget(running);
  assert.deepEqual(asked, []);
});

test('forgets those too who vote after a poll was opened again', async () => {
  const { asked, forget, pass, set } = setup();
  const close = async () => {
    set('2026-03-31T22:00:00Z');
    await forget(running);
    pass(60 * minutes);
    await forget(running);
  };
  await close();
  set('2026-03-31T12:00:00Z');
  await forget(running);
  await close();
  assert.deepEqual(asked, ['stangd', 'stangd']);
});

test('goes on where it cannot forget, says so, and does it later', async () => {
  const { said, disposal, forget, pass } = setup();
  const forgetVoters = disposal.forgetVoters;
  await forget(running);
  pass(60 * minutes);
  disposal.forgetVoters = () => Promise.reject(new BackendError('unavailable', 'The store is away.'));
  await forget(running);
  disposal.forgetVoters = forgetVoters;
  await forget(running);
  assert.deepEqual(said, [{ problem: 'unavailable' }, { poll: 'stangd', voters: 3 }]);
});

test('says once whose voters it keeps though their poll has no document', async () => {
  const { said, voters, forget } = setup();
  voters.set('borttagen', 6);
  await forget(running);
  await forget(running);
  assert.deepEqual(said, [{ poll: 'borttagen' }]);
});

test('does its work at once, again and again, and no more once it is stopped', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let rounds = 0;
  let last: AbortSignal | undefined;
  const stop = keepUp(async (signal) => {
    last = signal;
    rounds++;
  });
  assert.equal(rounds, 1);
  await Promise.resolve();
  await Promise.resolve();
  t.mock.timers.tick(600_000);
  assert.equal(rounds, 2);
  assert.equal(last?.aborted, false);
  await stop();
  assert.equal(last?.aborted, true);
  t.mock.timers.tick(6_000_000);
  assert.equal(rounds, 2);
});

test('clears erased text out of the database file once an hour, the first time whoever erased it', async () => {
  let time = 0;
  let isAway = true;
  const asked: unknown[] = [];
  const said: string[] = [];
  const store = {
    async compact(anyway?: boolean) {
      asked.push(anyway);
      if (isAway) throw new BackendError('unavailable', 'The store is away.');
    },
  };
  const compact = compacting(
    store,
    { warn: (_: object, text?: string) => said.push(text ?? '') } as never,
    () => time,
  );
  await compact();
  assert.deepEqual(asked, []);
  for (const hour of [1, 2, 3]) {
    time = hour * 3_600_000;
    await compact();
    await compact();
    isAway = false;
  }
  assert.deepEqual(asked, [true, true, false]);
  assert.equal(said.length, 1);
});

test('tells once of answers without a document, and of a database that does not let go of what is erased', async () => {
  const said: unknown[] = [];
  const log = { warn: (...entry: unknown[]) => said.push(entry[0]) };
  const consultations = new Map([['parken', {} as never]]);
  let isAway = true;
  const store = {
    disposal: { consultationsWithAnswers: async () => ['parken', 'borta'] },
    erases: async () => {
      if (isAway) throw new BackendError('unavailable', 'It is away.');
      return false;
    },
  };
  const tell = tellingWhatStays({ consultations }, store, log);
  await tell();
  assert.deepEqual(said.splice(0), [{ consultation: 'borta' }, { problem: 'unavailable' }]);
  isAway = false;
  await tell();
  assert.equal(said.length, 2);
  assert.match(String(said[1]), /may not vacuum/);
  await tell();
  assert.equal(said.length, 2);
});
