import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import type { Fetch } from '../../../src/backend/fetch/exchange.ts';
import { createHttpBackend } from '../../../src/backend/http/http-backend.ts';
import { publishedConsultation } from '../../../src/backend/rules/published.ts';
import { exampleConsultation, exampleResponse, exampleTimes } from '../../support/example-consultation.ts';
import { refused } from '../contract-scene.ts';

interface Seen {
  readonly url: string;
  readonly init: RequestInit;
}

/** A backend at `url` whose network answers every call alike. */
function setup(
  answer: (seen: Seen) => Response | Promise<Response>,
  more: { url?: string; timeout?: number } = {},
) {
  const seen: Seen[] = [];
  const fetch: Fetch = async (url, init) => {
    seen.push({ url, init });
    return answer({ url, init });
  };
  return { seen, backend: createHttpBackend({ url: 'https://samrad.test/', fetch, ...more }) };
}

const document = publishedConsultation(exampleConsultation, exampleTimes.during);
const html = (status: number, headers?: HeadersInit) =>
  new Response('<!doctype html><title>Proxy</title>', {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });
const problem = (body: unknown, status = 409, headers?: HeadersInit) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

const receipt = '9JZQ-1H3B-J1EK-C52M-ZK64-S837-ZDVH';

it('finds the calls under its root, with or without a last slash', async () => {
  for (const url of ['https://x.test/svara', 'https://x.test/svara/']) {
    const { seen, backend } = setup(() => Response.json(document), { url });
    await backend.consultation('parken');
    assert.equal(seen[0]?.url, 'https://x.test/svara/v1/consultations/parken');
  }
});

it('says that it is not configured where its address is none', async () => {
  for (const url of [
    '',
    '/',
    'http://',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    const { seen, backend } = setup(() => Response.json(document), { url });
    await refused(backend.consultation('parken'), 'not-configured');
    assert.deepEqual(seen, []);
  }
});

it('sends no cookies, and lets nothing private be kept', async () => {
  const { seen, backend } = setup(() =>
    Response.json({ receipt, receivedAt: document.now }, { status: 201 }),
  );
  await backend.respond('parken', exampleResponse, { idempotencyKey: '0123456789abcdef' });
  const { init, url } = seen[0] ?? assert.fail();
  assert.equal(url, 'https://samrad.test/v1/consultations/parken/responses');
  assert.equal(init.method, 'POST');
  assert.equal(init.credentials, 'omit');
  assert.equal(init.referrerPolicy, 'strict-origin-when-cross-origin');
  assert.equal(init.cache, 'no-store');
  const headers = new Headers(init.headers);
  assert.equal(headers.get('content-type'), 'application/json');
  assert.equal(headers.get('idempotency-key'), '0123456789abcdef');
  assert.deepEqual(JSON.parse(String(init.body)), exampleResponse);
});

it('puts a receipt in a header, as it is printed, and never in the URL', async () => {
  const sent = {
    consultation: 'parken',
    receivedAt: document.now,
    changeable: true,
    response: exampleResponse,
  };
  const { seen, backend } = setup(() => Response.json(sent));
  await backend.sentResponse({ receipt: receipt.toLowerCase().replaceAll('-', ' ') });
  const { init, url } = seen[0] ?? assert.fail();
  assert.equal(url, 'https://samrad.test/v1/responses');
  assert.equal(new Headers(init.headers).get('authorization'), `Receipt ${receipt}`);
});

it('tells a problem by its name, with its places', async () => {
  const errors = [{ pointer: '/answers/a', detail: 'An answer is required.', code: 'required' }];
  const told = {
    type: 'urn:samrad:problem:invalid',
    title: 'T',
    status: 422,
    detail: 'Mend the answer.',
    errors,
  };
  const { backend } = setup(() => problem(told, 422));
  const error = await refused(backend.respond('parken', exampleResponse, {}), 'invalid');
  assert.equal(error.message, 'Mend the answer.');
  assert.deepEqual(error.problem, told);
});

for (const [what, answer, reason] of [
  ['a proxy that has lost its backend', () => html(502), 'unavailable'],
  ['a gateway that waited too long', () => html(504), 'unavailable'],
  ['a proxy that bounds bodies', () => html(413), 'too-large'],
  ['a proxy that bounds calls', () => html(429, { 'retry-after': '7' }), 'too-many-requests'],
  ['a site that knows no such page', () => html(404), 'off-contract'],
  ['a login page in between', () => html(200), 'off-contract'],
  [
    'a problem of a name from the future',
    () => problem({ type: 'urn:samrad:problem:new', detail: 'x' }),
    'off-contract',
  ],
  ['a problem of somebody else', () => problem({ type: 'about:blank' }, 500), 'unavailable'],
  [
    'a problem that is called like a method',
    () => problem({ type: 'urn:samrad:problem:toString' }),
    'off-contract',
  ],
  [
    'a problem with strange parts',
    () =>
      problem(
        {
          type: 'urn:samrad:problem:closed',
          title: { toString: 1 },
          detail: { toString: 1 },
          errors: [null, { pointer: 1 }, 'x'],
        },
        410,
      ),
    'closed',
  ],
  ['a problem that is no object', () => problem(['urn:samrad:problem:closed'], 410), 'off-contract'],
  [
    'a problem that is cut off',
    () =>
      new Response('{"type":"urn:sam', {
        status: 503,
        headers: { 'content-type': 'application/problem+json' },
      }),
    'unavailable',
  ],
  [
    'JSON of another type',
    () => new Response(JSON.stringify(document), { headers: { 'content-type': 'text/plain' } }),
    'off-contract',
  ],
  [
    'JSON that is cut off',
    () => new Response('{"id":"par', { headers: { 'content-type': 'application/json' } }),
    'off-contract',
  ],
  ['JSON of another shape', () => Response.json({ id: 'parken' }), 'off-contract'],
  ['null', () => Response.json(null), 'off-contract'],
  ['nothing', () => new Response(null, { status: 204 }), 'off-contract'],
  ['no type at all', () => new Response(new Uint8Array([0xff, 0])), 'off-contract'],
] satisfies [string, () => Response, FailureReason][]) {
  it(`calls it ${reason} when it meets ${what}`, async () => {
    const { backend } = setup(answer);
    await refused(backend.consultation('parken'), reason);
  });
}

it('rejects with nothing but its own error, whatever comes back', async () => {
  const types = [
    'application/json',
    'application/problem+json',
    'text/html',
    '',
    'application/json; charset=utf-8',
  ];
  const strange = fc.record({
    status: fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
    type: fc.constantFrom(...types),
    retryAfter: fc.oneof(fc.constantFrom('-1', 'soon', '1e9', '', 'NaN'), fc.nat().map(String)),
    date: fc.constantFrom('', 'yesterday', 'Tue, 10 Mar 2026 12:00:00 GMT'),
    body: fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((errors) => JSON.stringify({ type: 'urn:samrad:problem:invalid', errors })),
    ),
  });
  await fc.assert(
    fc.asyncProperty(strange, async ({ status, type, retryAfter, date, body }) => {
      const headers = { 'content-type': type, 'retry-after': retryAfter, date };
      const { backend } = setup(() => new Response(body, { status, headers }));
      const error = await backend.consultation('parken').then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(error instanceof BackendError, String(error));
      assert.ok(error.retryAfter === undefined || error.retryAfter >= 0);
    }),
  );
});

it('reads how long to wait, from seconds or from a date by the server’s clock', async () => {
  const date = 'Tue, 10 Mar 2026 12:00:00 GMT';
  for (const [retryAfter, seconds] of [
    ['30', 30],
    ['Tue, 10 Mar 2026 12:01:30 GMT', 90],
    ['Tue, 10 Mar 2026 11:00:00 GMT', undefined],
    ['soon', undefined],
  ] as const) {
    const { backend } = setup(() => html(503, { 'retry-after': retryAfter, date }));
    const error = await refused(backend.consultation('parken'), 'unavailable');
    assert.equal(error.retryAfter, seconds, retryAfter);
  }
});

it('says that it is offline when the network fails, and when it fails half way', async () => {
  const fails = setup(() => Promise.reject(new TypeError('Failed to fetch')));
  const { cause } = await refused(fails.backend.consultation('parken'), 'offline');
  assert.ok(cause instanceof TypeError);

  const cut = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
      controller.error(new TypeError('terminated'));
    },
  });
  const breaks = setup(() => new Response(cut, { headers: { 'content-type': 'application/json' } }));
  await refused(breaks.backend.consultation('parken'), 'offline');
});

/** A network that answers nothing until it is told to stop. */
const silence = ({ init: { signal } }: Seen) =>
  new Promise<Response>((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error)),
  );

it('gives up after its time', async () => {
  const { backend } = setup(silence, { timeout: 1 });
  await refused(backend.consultation('parken'), 'timeout');
  await refused(backend.respond('parken', exampleResponse, {}), 'timeout');
});

it('gives up on a body that does not end', async () => {
  const endless = ({ init: { signal } }: Seen) =>
    new Response(
      new ReadableStream({
        start(controller) {
          signal?.addEventListener('abort', () => controller.error(signal.reason));
        },
      }),
    );
  const { backend } = setup(endless, { timeout: 1 });
  await refused(backend.consultation('parken'), 'timeout');
});

it('stops when its caller does, with the caller’s reason', async () => {
  const { seen, backend } = setup(silence);
  const caller = new AbortController();
  const call = backend.consultation('parken', caller.signal);
  const reason = new Error('The element was removed.');
  caller.abort(reason);
  await assert.rejects(call, reason);
  await assert.rejects(backend.consultation('parken', caller.signal), reason);
  assert.equal(seen.length, 1, 'a call that is given up before it begins reaches no network');
});

it('goes by the date of the reply when the document was kept from earlier', async () => {
  const at = (date: string, age?: string) =>
    setup(() => Response.json(document, { headers: { date, ...(age && { age }) } })).backend.consultation(
      'parken',
    );
  assert.equal((await at('Tue, 10 Mar 2026 13:00:00 GMT')).now, '2026-03-10T13:00:00.000Z');
  assert.equal((await at('Tue, 10 Mar 2026 13:00:00 GMT', '60')).now, '2026-03-10T13:01:00.000Z');
  assert.equal((await at('Tue, 10 Mar 2026 11:00:00 GMT')).now, document.now);
  assert.equal((await at('yesterday')).now, document.now);
});
