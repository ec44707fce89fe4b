import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackendError } from '../../../src/backend/errors.ts';
import { forgetVoters, forgetVotersOf, keepUp } from '../../../src/server/node/upkeep.ts';
import { examplePoll } from '../../support/example-consultation.ts';

const polls = [
  { ...examplePoll, id: 'stangd', closes: '2026-03-31' },
  { ...examplePoll, id: 'oppen', closes: '2026-04-30' },
  { ...examplePoll, id: 'for-jamnan' },
];

function setup() {
  const voters = new Map([
    ['stangd', 3],
    ['oppen', 4],
    ['for-jamnan', 5],
  ]);
  const asked: string[] = [];
  const disposal = {
    async forgetVoters(poll: string) {
      asked.push(poll);
      const forgotten = voters.get(poll) ?? 0;
      voters.delete(poll);
      return forgotten;
    },
  };
  return { asked, disposal };
}

test('forgets who has voted in a poll an hour after it has closed, and in no other', async () => {
  const { asked, disposal } = setup();
  const soon = new Date('2026-03-31T22:59:59Z');
  assert.deepEqual([...(await forgetVoters(polls, disposal, soon))], []);
  assert.deepEqual(asked, []);
  const later = new Date('2026-03-31T23:00:00Z');
  assert.deepEqual([...(await forgetVoters(polls, disposal, later))], [['stangd', 3]]);
  assert.deepEqual([...(await forgetVoters(polls, disposal, later))], [], 'once');
  assert.deepEqual([...new Set(asked)], ['stangd']);
});

test('says what it forgot, and goes on where it could not', async () => {
  const said: unknown[] = [];
  const log = { info: (entry: object) => said.push(entry), warn: (entry: object) => said.push(entry) };
  const content = { polls: new Map(polls.map((poll) => [poll.id, poll])) };
  await forgetVotersOf(content, setup().disposal, log);
  const away = {
    forgetVoters: () => Promise.reject(new BackendError('unavailable', 'The store is away.')),
  };
  await forgetVotersOf(content, away, log);
  assert.deepEqual(said, [
    { poll: 'stangd', voters: 3 },
    { poll: 'oppen', voters: 4 },
    { problem: 'unavailable' },
  ]);
});

test('does its work at once, again and again, and no more once it is stopped', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let rounds = 0;
  const stop = keepUp(async () => {
    rounds++;
  });
  assert.equal(rounds, 1);
  await Promise.resolve();
  await Promise.resolve();
  t.mock.timers.tick(600_000);
  assert.equal(rounds, 2);
  await stop();
  t.mock.timers.tick(6_000_000);
  assert.equal(rounds, 2);
});
