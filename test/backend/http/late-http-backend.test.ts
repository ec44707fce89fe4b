import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { AskedReply } from '../../../src/backend/fetch/asked.ts';
import { lateHttpBackend } from '../../../src/backend/http/late-http-backend.ts';
import { examplePolls } from '../../support/example-polls.ts';

const url = 'https://samrad.test/';
const early = Symbol.for('samrad:asked');
const page = globalThis as { [early]?: Map<string, Promise<AskedReply | undefined>> | undefined };
const [example] = examplePolls;
assert.ok(example);
const poll = { ...example, status: 'open', now: '2026-11-25T12:00:00Z' };
const { fetch: originalFetch } = globalThis;

afterEach(() => {
  page[early] = undefined;
  globalThis.fetch = originalFetch;
});

/** `asked`: what a loader has asked for, and what came. Gives what is asked for over the network after that. */
function setup(asked: readonly (readonly [call: unknown[], reply: Response | undefined])[] = []): string[] {
  const whole = async (reply: Response | undefined): Promise<AskedReply | undefined> =>
    reply && [reply, await reply.text()];
  page[early] = new Map(asked.map(([call, reply]) => [JSON.stringify(call), whole(reply)]));
  const fetched: string[] = [];
  globalThis.fetch = (input) => {
    fetched.push(String(input));
    return Promise.resolve(Response.json(poll));
  };
  return fetched;
}

const reply = (document: unknown, headers = {}) => Response.json(document, { headers });
const { signal } = new AbortController();

test('gives what the loader has asked for, without asking again', async () => {
  const fetched = setup([[['poll', url, poll.id], reply(poll)]]);
  const backend = lateHttpBackend(url);
  assert.deepEqual(await backend.poll(poll.id, signal), poll);
  assert.deepEqual(await backend.poll(poll.id), poll);
  assert.deepEqual(fetched, []);
});

test('knows what was asked for by all that was given', async () => {
  const items = { items: [], next: null, counts: {}, today: '2026-11-29' };
  setup([[['initiatives', url, 'park', { order: 'oldest' }], reply(items)]]);
  const backend = lateHttpBackend(url);
  assert.deepEqual(await backend.initiatives('park', { order: 'oldest', area: undefined }, signal), items);
  await assert.rejects(backend.initiatives('park', { order: 'newest' }, signal), { reason: 'off-contract' });
});

for (const [name, came] of [
  ['came to nothing', undefined],
  ['is no such document', reply({ id: poll.id })],
  ['is no object', reply(null)],
  ['is not JSON', new Response('<!doctype html>')],
  ['was refused', Response.json({ title: 'Busy', status: 503 }, { status: 503 })],
] as const)
  test(`asks anew where what was asked for ${name}`, async () => {
    const fetched = setup([[['poll', url, poll.id], came]]);
    assert.deepEqual(await lateHttpBackend(url).poll(poll.id, signal), poll);
    assert.deepEqual(fetched, [`${url}v1/polls/${poll.id}`]);
  });

test('tells the time by the reply, where the document was kept', async () => {
  setup([[['poll', url, poll.id], reply(poll, { date: 'Wed, 25 Nov 2026 13:00:00 GMT', age: '30' })]]);
  assert.equal((await lateHttpBackend(url).poll(poll.id)).now, '2026-11-25T13:00:30.000Z');
});

test('passes every other call on', async () => {
  setup();
  globalThis.fetch = () =>
    Promise.resolve(Response.json({ receipt: 'K7QM-2RTX-9WPC-4HJD-6V' }, { status: 201 }));
  const backend = lateHttpBackend(url);
  assert.equal(backend.readOnly, false);
  assert.deepEqual(await backend.vote(poll.id, { choice: ['a'] }, { idempotencyKey: 'x'.repeat(16) }), {
    receipt: 'K7QM-2RTX-9WPC-4HJD-6V',
  });
});
