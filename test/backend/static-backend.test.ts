import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createStaticBackend } from '../../src/backend/static-backend.ts';
import { exampleConsultation, exampleDialogue, examplePoll } from '../support/example-consultation.ts';
import { refused } from './contract-scene.ts';

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
