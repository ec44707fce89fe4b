import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { refusal } from '../../../src/backend/refusal.ts';
import type { Poll } from '../../../src/contracts/index.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { createApp } from '../../../src/server/app.ts';
import { examplePoll } from '../../support/example-consultation.ts';
import { json } from '../app-setup.ts';

const verified: Poll = {
  ...examplePoll,
  results: 'always',
  threshold: 1,
  guarantee: 'one-per-verified-person',
  verification: { issuer: 'https://login.example.se', audience: 'samrad', publicKey: 'login.pem' },
};
const during = new Date('2026-03-10T12:00:00Z');

/** A poll over a database, where the token is the name. */
async function setup(poll: Poll = verified) {
  const store = await openStore(':memory:');
  const second = { ...poll, id: 'andra' };
  const content = createContent({ polls: [poll, second] });
  let isCutOff = false;
  let now = during;
  const backend = createRecordBackend({
    ...store,
    votes: {
      ...store.votes,
      async add(...vote) {
        if (isCutOff) throw refusal('unavailable', 'The server was killed.');
        return store.votes.add(...vote);
      },
    },
    content,
    now: () => now,
    verifyIdentity: async (_, token) => {
      if (token === 'slow') now = new Date('2026-04-01T12:00:00Z');
      if (token === 'expired') throw refusal('identity-needed', 'Log in again.');
      return { issuer: 'https://login.example.se', subject: token };
    },
  });
  const app = createApp(backend);
  const cast = async (token: string | undefined, key: string, option = 'trad', id = poll.id) =>
    app.fetch(
      new Request(
        `http://samrad.test/v1/polls/${id}/votes`,
        json(
          { choice: [option] },
          { 'idempotency-key': key.padStart(16, '0'), ...(token && { authorization: `Bearer ${token}` }) },
        ),
      ),
    );
  const results = async () => backend.results(poll.id, {});
  const cutOff = (now: boolean) => (isCutOff = now);
  return { store, cast, results, app, cutOff };
}

const nameOf = async (response: Response) =>
  ((await response.json()) as { type: string }).type.split(':').at(-1);

describe('a poll that takes one vote a verified person', () => {
  it('counts a person once, however many browsers she has, and says what it promises', async () => {
    const { cast, results } = await setup();
    assert.equal((await cast('198003030003', '1')).status, 201);
    const again = await cast('198003030003', '2', 'bankar');
    assert.equal(again.status, 409);
    assert.equal(await nameOf(again), 'already-voted');
    assert.equal((await cast('198003030003', '1')).status, 200);
    assert.equal((await cast('199001010009', '3')).status, 201);
    assert.deepEqual([(await results()).total, (await results()).guarantee], [2, 'one-per-verified-person']);
  });

  it('counts her in each poll', async () => {
    const { cast } = await setup();
    assert.equal((await cast('anna', '1')).status, 201);
    assert.equal((await cast('anna', '2', 'trad', 'andra')).status, 201);
  });

  it('counts one of fifty votes that she casts at once', async () => {
    const { cast, results } = await setup();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => cast('anna', String(i))));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ status }) => status === 409).length, 49);
    assert.equal((await results()).total, 1);
  });

  it('takes no vote without a token, and the retry of one that is counted with a token that has expired', async () => {
    const { cast, results } = await setup();
    const refused = await cast(undefined, '1');
    assert.deepEqual([refused.status, refused.headers.get('www-authenticate')], [401, 'Bearer']);
    assert.equal(await nameOf(refused), 'identity-needed');
    assert.equal((await cast('expired', '1')).status, 401);
    assert.equal((await results()).total, 0);
    assert.equal((await cast('anna', '1')).status, 201);
    assert.equal((await cast('expired', '1')).status, 200);
  });

  it('counts the vote that was cut off after she was noted when her browser sends it again, and no other', async () => {
    const { cast, results, cutOff } = await setup();
    cutOff(true);
    assert.equal((await cast('anna', '1')).status, 503);
    cutOff(false);
    assert.equal((await cast('anna', '2', 'bankar')).status, 409);
    assert.equal((await results()).total, 0);
    assert.equal((await cast('anna', '1')).status, 201);
    assert.equal((await cast('anna', '1')).status, 200);
    assert.equal((await results()).total, 1);
  });

  it('keeps nothing of who she is, forgets who has voted, and shows nobody how it verifies', async () => {
    const { cast, store, app } = await setup();
    await cast('198003030003', '1');
    assert.equal(await store.persons.claim('x', 'viktigast', 'first'), 'first');
    assert.equal(await store.persons.claim('x', 'viktigast', 'second'), 'first');
    await store.disposal.forgetVoters('viktigast');
    assert.equal(await store.persons.claim('x', 'viktigast', 'second'), 'second');
    const poll = await (await app.fetch(new Request('http://samrad.test/v1/polls/viktigast'))).text();
    assert.doesNotMatch(poll, /login\.example\.se|login\.pem/);
  });

  it('takes no vote whose login was checked until after the poll had closed', async () => {
    const { cast, results } = await setup({ ...verified, closes: '2026-03-31' });
    assert.equal((await cast('anna', '1')).status, 201);
    assert.equal(await nameOf(await cast('slow', '2')), 'closed');
    assert.equal((await results()).total, 1);
  });
});
