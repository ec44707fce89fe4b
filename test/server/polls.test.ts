import assert from 'node:assert/strict';
import { it } from 'node:test';
import { json, setUpApp } from './app-setup.ts';

const votes = '/v1/polls/viktigast/votes';
const results = '/v1/polls/viktigast/results';
const key = { 'idempotency-key': '0123456789abcdef' };
const initiatives = '/v1/dialogues/exempelstaden/initiatives';

it('answers 201 to a vote, and 200 with the very same to its retry', async () => {
  const { ask } = setUpApp();
  const first = await ask(votes, json({ choice: ['trad'] }, key));
  const again = await ask(votes, json({ choice: ['trad'] }, key));
  assert.deepEqual([first.status, again.status], [201, 200]);
  const text = await first.text();
  assert.deepEqual(Object.keys(JSON.parse(text) as object), ['receipt']);
  assert.equal(await again.text(), text);
  assert.equal(first.headers.get('cache-control'), 'no-store');
  assert.equal((await ask(votes, json({ choice: ['bankar'] }, key))).status, 409);
});

it('lets nobody keep what the holder of a receipt sees, and all keep what all may see', async () => {
  const { ask, clock } = setUpApp();
  const { receipt } = (await (await ask(votes, json({ choice: ['trad'] }))).json()) as { receipt: string };
  const refused = await ask(results);
  assert.equal(refused.status, 403);
  assert.equal(refused.headers.get('cache-control'), 'no-store');
  const own = await ask(results, { headers: { authorization: `Receipt ${receipt}` } });
  assert.equal(own.status, 200);
  assert.equal(own.headers.get('cache-control'), 'no-store');
  assert.equal(own.headers.get('etag'), null);
  assert.equal(((await own.json()) as { asOf: string }).asOf, clock.now.toISOString());
});

it('gives a page of initiatives a tag that holds while only the clock goes on', async () => {
  const { ask, clock } = setUpApp();
  const first = await ask(`${initiatives}?limit=1`);
  const tag = first.headers.get('etag') ?? '';
  assert.equal(first.headers.get('cache-control'), 'no-cache');
  clock.now = new Date(clock.now.getTime() + 60_000);
  const headers = { 'if-none-match': tag };
  assert.equal((await ask(`${initiatives}?limit=1`, { headers })).status, 304);
  assert.equal((await ask(`${initiatives}?status=idea`, { headers })).status, 200);
});

it('reads the query of an address, and says what it cannot read', async () => {
  const { ask } = setUpApp();
  assert.equal((await ask(`${initiatives}?area=&limit=&utm_source=x`)).status, 200);
  for (const [query, pointer] of [
    ['limit=many', '/limit'],
    ['limit=0', '/limit'],
    ['limit=0x2', '/limit'],
    ['limit=1e1', '/limit'],
    ['limit=%2B2', '/limit'],
    ['status=done', '/status'],
    ['area=a&area=b', '/area'],
  ] as const) {
    const answer = await ask(`${initiatives}?${query}`);
    assert.equal(answer.status, 422, query);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    assert.deepEqual(
      errors.map((error) => error.pointer),
      [pointer],
    );
  }
});
