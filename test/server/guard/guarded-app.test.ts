import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PublishedPoll, type Problem } from '../../../src/contracts/index.ts';
import { Challenges } from '../../../src/server/guard/challenges.ts';
import { Guard, type ProofPolicy } from '../../../src/server/guard/guard.ts';
import { exampleResponse } from '../../support/example-consultation.ts';
import { solved } from '../../support/solved.ts';
import { json, setUpApp } from '../app-setup.ts';

const votes = '/v1/polls/viktigast/votes';
const responses = '/v1/consultations/parken/responses';
const key = (name: string) => ({ 'idempotency-key': name.padStart(16, '0') });

function setup(proof: ProofPolicy, limitsRate = false) {
  const clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  const secret = new Uint8Array(32).fill(7);
  const easy = { puzzles: 2, bits: 4, seconds: 600 };
  const challenges = new Challenges(secret, { read: easy, refusal: easy });
  const guard = new Guard({ proof, limitsRate, secret, challenges, now: () => clock.now });
  const app = setUpApp({ guard, addressOf: ({ headers }) => headers.get('x-test-address') ?? undefined });
  const problem = async (response: Response) => (await response.json()) as Problem;
  return { ...app, guardClock: clock, problem };
}

describe('a server that always asks for a proof', () => {
  it('gives the challenge with the form, and takes what is sent with its solution', async () => {
    const { ask, guardClock } = setup('always');
    const poll = await (await ask('/v1/polls/viktigast')).json();
    assert.ok(PublishedPoll.safeParse(poll).success);
    const { challenge } = (await (await ask('/v1/consultations/parken')).json()) as { challenge: string };
    guardClock.now += 5_000;
    const vote = {
      choice: ['trad'],
      proof: solved((poll as PublishedPoll).challenge ?? '', '0000000000000001'),
    };
    assert.equal((await ask(votes, json(vote, key('1')))).status, 201);
    assert.equal((await ask(votes, json(vote, key('1')))).status, 200);
    const response = { ...exampleResponse, proof: solved(challenge, '0000000000000001') };
    assert.equal((await ask(responses, json(response, key('1')))).status, 201);
  });

  it('refuses what is sent without with a challenge to solve, which opens the same submission', async () => {
    const { ask, problem } = setup('always');
    const refused = await ask(responses, json(exampleResponse, key('1')));
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('cache-control'), 'no-store');
    const { type, challenge = '' } = await problem(refused);
    assert.equal(type, 'urn:samrad:problem:proof-required');
    const proof = solved(challenge, '0000000000000001');
    assert.equal((await ask(responses, json({ ...exampleResponse, proof }, key('1')))).status, 201);
    for (const [what, path, body, headers] of [
      ['another submission', responses, exampleResponse, key('2')],
      ['no key', responses, exampleResponse, {}],
      ['another form', votes, { choice: ['trad'] }, key('1')],
    ] as const) {
      assert.equal((await ask(path, json({ ...body, proof }, headers))).status, 403, what);
    }
  });

  it('lets a document be kept as if there were no challenge in it', async () => {
    const { ask } = setup('always');
    const first = await ask('/v1/polls/viktigast');
    const tag = first.headers.get('etag') ?? '';
    assert.equal(tag, (await setup('off').ask('/v1/polls/viktigast')).headers.get('etag'));
    assert.equal((await ask('/v1/polls/viktigast', { headers: { 'if-none-match': tag } })).status, 304);
    const again = (await (await ask('/v1/polls/viktigast')).json()) as PublishedPoll;
    assert.notEqual(again.challenge, ((await first.json()) as PublishedPoll).challenge);
  });

  it('takes a retry with a proof for what was stored before one was asked for', async () => {
    const calm = setup('adaptive');
    const body = { choice: ['trad'] };
    const first = await (await calm.ask(votes, json(body, key('1')))).json();
    const refused = await calm.ask(votes, json({ ...body, website: 'x' }, key('1')));
    const proof = solved((await calm.problem(refused)).challenge ?? '', '0000000000000001');
    const retry = await calm.ask(votes, json({ ...body, proof, website: 'x' }, key('1')));
    assert.equal(retry.status, 200);
    assert.deepEqual(await retry.json(), first);
  });
});

it('keeps neither the proof nor the trap with what was sent', async () => {
  const { ask } = setup('off');
  const sent = { ...exampleResponse, proof: 'x', website: 'https://example.org' };
  const { receipt } = (await (await ask(responses, json(sent))).json()) as { receipt: string };
  const authorization = `Receipt ${receipt}`;
  const kept = async () =>
    ((await (await ask('/v1/responses', { headers: { authorization } })).json()) as { response: object })
      .response;
  assert.deepEqual(await kept(), exampleResponse);
  await ask('/v1/responses', { ...json(sent, { authorization }), method: 'PUT' });
  assert.deepEqual(await kept(), exampleResponse);
});

it('answers 429 with Retry-After to an address that sends too much, and goes on answering the others', async () => {
  const { ask } = setup('off', true);
  const from = (address: string, path = votes) =>
    ask(path, json({ choice: ['trad'] }, { ...key('1'), 'x-test-address': address }));
  const statuses = new Set<number>();
  for (let i = 0; i < 600; i++) statuses.add((await from('2001:db8:0:1::7')).status);
  assert.deepEqual([...statuses], [201, 200]);
  const refused = await from('2001:db8:0:1::8');
  assert.equal(refused.status, 429);
  assert.match(refused.headers.get('retry-after') ?? '', /^[1-9]\d?$/);
  assert.equal(((await refused.json()) as Problem).type, 'urn:samrad:problem:too-many-requests');
  assert.equal((await from('2001:db8:0:2::7')).status, 200);
  const reading = await ask('/v1/polls/viktigast', { headers: { 'x-test-address': '2001:db8:0:1::7' } });
  assert.equal(reading.status, 200);
});
