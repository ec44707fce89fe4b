import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createContent } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import type { PollResults } from '../../src/contracts/index.ts';
import { createApp } from '../../src/server/app.ts';
import { examplePolls } from '../support/example-polls.ts';

const stream = '/v1/polls/en/results/stream';

/** The app over a backend whose watchers are in the test's hand. */
function setup() {
  const stopping = new AbortController();
  const real = createMemoryBackend(createContent({ polls: examplePolls }));
  const results = real.results('en', {});
  const watchers = new Set<(results: PollResults) => void>();
  let ended = () => {};
  const empty = new Promise<void>((resolve) => (ended = resolve));
  const backend: typeof real = {
    ...real,
    async watchResults(_poll, _caller, listen, signal) {
      watchers.add(listen);
      listen(await results);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      watchers.delete(listen);
      if (watchers.size === 0) ended();
    },
  };
  const app = createApp(backend, { stopping: stopping.signal });
  const ask = async (path: string, init?: RequestInit) =>
    app.fetch(new Request(`http://samrad.test${path}`, init));
  return { ask, watchers, empty, stopping, results };
}

it('sends each result as an event that nobody keeps', async () => {
  const { ask, watchers, results } = setup();
  const { status, headers, body } = await ask(stream);
  assert.equal(status, 200);
  assert.equal(headers.get('content-type'), 'text/event-stream');
  assert.equal(headers.get('cache-control'), 'no-store');
  const reader = body?.getReader() ?? assert.fail();
  const text = async () => new TextDecoder().decode((await reader.read()).value);
  assert.equal(await text(), `data: ${JSON.stringify(await results)}\n\n`);
  const next = { ...(await results), total: 1 };
  for (const tell of watchers) tell(next);
  assert.equal(await text(), `data: ${JSON.stringify(next)}\n\n`);
  await reader.cancel();
});

it('stops watching when the client lets go of the stream, or of the request', async () => {
  const one = setup();
  await (await one.ask(stream)).body?.cancel();
  await one.empty;

  const two = setup();
  const client = new AbortController();
  await two.ask(stream, { signal: client.signal });
  client.abort();
  await two.empty;
});

it('ends every stream when the server stops, and begins none after', async () => {
  const { ask, empty, stopping } = setup();
  const streams = await Promise.all([ask(stream), ask(stream)]);
  stopping.abort();
  await empty;
  for (const { body } of streams) {
    const reader = body?.getReader() ?? assert.fail();
    await reader.read();
    assert.equal((await reader.read()).done, true);
  }
});

it('drops a client that reads too slowly, and keeps nothing for it', async () => {
  const { ask, watchers, empty, results } = setup();
  const { body } = await ask(stream);
  const large = { ...(await results), options: Array.from({ length: 900 }, () => ({ id: 'a', votes: 1 })) };
  for (let i = 0; i < 5; i++) for (const tell of watchers) tell({ ...large });
  await empty;
  await assert.rejects(async () => body?.getReader().read(), /too slowly/);
});

it('leaves nobody watching after HEAD', async () => {
  const { ask, empty } = setup();
  const { status, body } = await ask(stream, { method: 'HEAD' });
  assert.deepEqual([status, body], [200, null]);
  await empty;
});

it('refuses as other calls do what cannot be watched', async () => {
  const app = createApp(createMemoryBackend(createContent({ polls: examplePolls })));
  const answer = await app.fetch(new Request('http://samrad.test/v1/polls/visas-never/results/stream'));
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
});
