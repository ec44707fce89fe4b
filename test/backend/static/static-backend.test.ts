import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { InitiativeQuery } from '../../../src/backend/initiatives/initiative-query.ts';
import { createStaticBackend } from '../../../src/backend/static/static-backend.ts';
import { exampleConsultation, exampleDialogue, examplePoll } from '../../support/example-consultation.ts';
import { refused } from '../contract-scene.ts';

function setup(
  answer: () => Response,
  address: { url: string } | { src: string } = { url: 'https://host.test/files/' },
) {
  const seen: { url: string; init: RequestInit }[] = [];
  const backend = createStaticBackend(address, async (url, init) => {
    seen.push({ url, init });
    return answer();
  });
  return { seen, backend };
}

const src = 'https://host.test/vad-som-helst.json';

it('reads a folder', async () => {
  const { seen, backend } = setup(() => Response.json(exampleConsultation));
  await backend.consultation('parken');
  const { url, init } = seen[0] ?? assert.fail();
  assert.equal(url, 'https://host.test/files/consultations/parken.json');
  assert.equal(init.credentials, 'omit');
});

it('has nothing beside the one document', async () => {
  const { seen, backend } = setup(() => Response.json(exampleDialogue), { src });
  await refused(backend.poll('viktigast'), 'off-contract');
  await backend.dialogue('');
  await refused(backend.poll('viktigast'), 'not-found');
  await refused(backend.consultation('parken'), 'not-found');
  assert.equal(seen.length, 2);
});

it('reads one document, with or without its id', async () => {
  const { seen, backend } = setup(() => Response.json(exampleConsultation), { src });
  assert.equal((await backend.consultation('parken')).id, 'parken');
  assert.equal((await backend.consultation('')).id, 'parken');
  assert.deepEqual(
    seen.map(({ url }) => url),
    [src, src],
  );
  await assert.doesNotReject(setup(() => Response.json(examplePoll), { src }).backend.poll(''));
  await assert.doesNotReject(setup(() => Response.json(exampleDialogue), { src }).backend.dialogue(''));
});

it('says when the document is another one than was asked for', async () => {
  const { backend } = setup(() => Response.json(exampleConsultation));
  const { message } = await refused(backend.consultation('annan'), 'off-contract');
  assert.equal(
    message,
    'https://host.test/files/consultations/annan.json: /id: is "parken", but "annan" was asked for.',
  );
});

it('names the file, the places and how to mend them', async () => {
  const { backend } = setup(() =>
    Response.json({ ...exampleConsultation, closes: '2026-02-30', tilte: 'x', sections: [] }),
  );
  const { message } = await refused(backend.consultation('parken'), 'off-contract');
  for (const part of [
    'https://host.test/files/consultations/parken.json',
    '/closes: that day does not exist',
    '/tilte: There is no "tilte" here; leave it out.',
    '/sections: Too small',
  ]) {
    assert.ok(message.includes(part), message);
  }
});

it('says when the file is not JSON, or a page in its place', async () => {
  const { backend } = setup(() => new Response('{"id": "parken",}'));
  assert.match(
    (await refused(backend.consultation('parken'), 'off-contract')).message,
    /parken\.json: is not JSON/,
  );
  const page = setup(() => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }));
  await refused(page.backend.poll('viktigast'), 'off-contract');
});

it('reads JSON under any type, since file hosts name it as they like', async () => {
  const { backend } = setup(
    () =>
      new Response(JSON.stringify(examplePoll), { headers: { 'content-type': 'application/octet-stream' } }),
  );
  assert.equal((await backend.poll('viktigast')).id, examplePoll.id);
});

it('shows no draft', async () => {
  const { backend } = setup(() => Response.json({ ...exampleConsultation, stage: 'draft' }), { src });
  await refused(backend.consultation('parken'), 'not-found');
});

it('tells a missing file from a host that is down', async () => {
  await refused(setup(() => new Response('', { status: 404 })).backend.poll('x'), 'not-found');
  await refused(setup(() => new Response('', { status: 503 })).backend.poll('x'), 'unavailable');
});

it('refuses a link that would run a script', async () => {
  const links = { answer: 'javascript:alert(1)' };
  const { backend } = setup(() => Response.json({ ...exampleConsultation, links }));
  const { message } = await refused(backend.consultation('parken'), 'off-contract');
  assert.match(message, /\/links\/answer: use https:/);
});

const longDialogue = {
  ...exampleDialogue,
  initiatives: Array.from({ length: 2_000 }, (_, number) => ({
    id: `insats-${number}`,
    title: { sv: `Insats ${number}` },
    summary: { sv: 'En mening om vad som gjordes, så lång som sådana brukar vara.' },
    when: '2017',
    status: 'ongoing',
  })),
};

it('gives the document that it has checked again until another one stands there', async () => {
  let title = 'Först';
  const { seen, backend } = setup(() => Response.json({ ...longDialogue, title: { sv: title } }), { src });
  const [first] = (await backend.initiatives('', {})).items;
  const [again] = (await backend.initiatives('', { text: 'insats' })).items;
  assert.ok(first);
  assert.equal(again, first, 'is the same object: nothing was read anew');
  title = 'Sedan';
  assert.notEqual((await backend.initiatives('', {})).items[0], first);
  assert.deepEqual((await backend.dialogue('')).title, { sv: 'Sedan' });
  assert.deepEqual(new Set(seen.map(({ init }) => init.cache)), new Set(['no-cache']));
});

/** A page whose loader has asked for the document, with what came of that. */
function askedBefore(t: TestContext, reply: Response) {
  const early = Symbol.for('samrad:asked');
  const whole = reply.text().then((text) => [reply, text]);
  Object.assign(globalThis, { [early]: new Map([[JSON.stringify(src), whole.catch(() => undefined)]]) });
  t.after(() => Reflect.deleteProperty(globalThis, early));
  return t.mock.method(globalThis, 'fetch', async () => Response.json(exampleDialogue));
}

for (const [what, reply] of [
  ['was refused', () => new Response('Not yet', { status: 404 })],
  [
    'broke off',
    () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('late')) })),
  ],
] as const)
  it(`asks anew for what the loader has asked for where that ${what}`, async (t) => {
    const { mock } = askedBefore(t, reply());
    assert.equal((await createStaticBackend({ src }).dialogue('')).id, exampleDialogue.id);
    assert.equal(mock.callCount(), 1);
  });

it('takes what the loader has asked for', async (t) => {
  const { mock } = askedBefore(t, Response.json(exampleDialogue));
  const backend = createStaticBackend({ src });
  assert.equal((await backend.dialogue('')).id, exampleDialogue.id);
  assert.equal((await backend.initiatives('', {})).total, exampleDialogue.initiatives.length);
  assert.equal(mock.callCount(), 0);
});

it('asks once for what is wanted at the same time', async () => {
  const { seen, backend } = setup(() => Response.json(longDialogue), { src });
  const [dialogue, page] = await Promise.all([backend.dialogue(''), backend.initiatives('', {})]);
  assert.equal(dialogue.id, exampleDialogue.id);
  assert.equal(page.total, 2_000);
  assert.equal(seen.length, 1);
});

it('checks the same text as what it is asked for', async () => {
  const { backend } = setup(() => Response.json(exampleDialogue), { src });
  await backend.dialogue('');
  await refused(backend.poll(''), 'off-contract');
  await refused(backend.consultation(''), 'off-contract');
});

/** A fault in what the first list does not show. */
const { initiatives } = longDialogue;
const faultyLater = initiatives.map((one, at) => (at === 1_500 ? { ...one, status: 'klar' } : one));

/** Holds back all that is done while the page is idle until `pass`. */
function neverIdle(t: TestContext) {
  const waiting: (() => void)[] = [];
  Object.assign(globalThis, { requestIdleCallback: (use: () => void) => waiting.push(use) });
  const end = () => Reflect.deleteProperty(globalThis, 'requestIdleCallback');
  t.after(end);
  return {
    pass: () => {
      end();
      waiting.forEach((use) => use());
    },
  };
}

it('gives a list of a long dialogue before all of it is checked; a search waits', async (t) => {
  const { pass } = neverIdle(t);
  const { backend } = setup(() => Response.json(longDialogue), { src });
  const { total, next } = await backend.initiatives('', {});
  assert.equal(total, 2_000);
  assert.ok(next);
  assert.equal((await backend.initiatives('', { cursor: next })).items.length, 100);
  let isFound = false;
  const found = backend.initiatives('', { text: 'insats 1999' }).finally(() => (isFound = true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(isFound, false);
  pass();
  assert.equal((await found).total, 1);
});

it('tells of a fault in a long dialogue when it comes to it, and whoever asks again', async (t) => {
  const told = t.mock.method(console, 'warn', () => undefined);
  const { pass } = neverIdle(t);
  const { backend } = setup(() => Response.json({ ...longDialogue, initiatives: faultyLater }), { src });
  assert.equal((await backend.initiatives('', {})).items.length, 100);
  pass();
  const fault = /vad-som-helst\.json: \/initiatives\/1500\/status: /;
  assert.match((await refused(backend.initiatives('', { text: 'insats' }), 'off-contract')).message, fault);
  assert.match(String(told.mock.calls[0]?.arguments[0]), fault);
  for (const again of [backend.initiatives('', {}), backend.dialogue('')])
    assert.match((await refused(again, 'off-contract')).message, fault);
});

it('gives out nothing of a long dialogue that is off contract', async (t) => {
  t.mock.method(console, 'warn', () => undefined);
  const faulty = (change: object, query: InitiativeQuery = {}) =>
    setup(() => Response.json({ ...longDialogue, ...change }), { src }).backend.initiatives('', query);
  const { message } = await refused(
    faulty({ initiatives: faultyLater }, { at: 'insats-1500' }),
    'off-contract',
  );
  assert.match(message, /vad-som-helst\.json: \/initiatives\/1500\/status: /);
  const withoutTime = initiatives.map((one, at) => (at === 1_500 ? { ...one, when: 2017 } : one));
  assert.match(
    (await refused(faulty({ initiatives: withoutTime }), 'off-contract')).message,
    /\/initiatives\/1500\/when: /,
  );
  assert.match(
    (await refused(faulty({ tilte: 'x' }), 'off-contract')).message,
    /\/tilte: There is no "tilte" here/,
  );
  const tooMany = Array.from({ length: 20_001 }, () => initiatives[0]);
  assert.match((await refused(faulty({ initiatives: tooMany }), 'off-contract')).message, /\/initiatives: /);
  assert.match((await refused(faulty({ initiatives: {} }), 'off-contract')).message, /\/initiatives: /);
});
