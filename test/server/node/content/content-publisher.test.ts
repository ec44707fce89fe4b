import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { BackendError } from '../../../../src/backend/errors.ts';
import { readContentFolder } from '../../../../src/server/node/content/content-folder.ts';
import { ContentPublisher } from '../../../../src/server/node/content/content-publisher.ts';
import { LiveContent } from '../../../../src/server/node/content/live-content.ts';
import { openConsultation, writeContent } from '../../../support/example-content.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function setup() {
  const folder = await writeContent(await temporaryFolder());
  const { content } = await readContentFolder(folder);
  const live = new LiveContent(content);
  const publisher = new ContentPublisher(folder, (changed) => live.replace(changed));
  const files = async () => (await readdir(folder, { recursive: true })).sort();
  return { folder, live, publisher, files };
}

const text = (more: object = {}) => JSON.stringify({ ...openConsultation, ...more }, undefined, 2);

it('puts a document into its file as it was written, and into use', async () => {
  const { folder, live, publisher, files } = await setup();
  const before = await files();
  const changed = text({ identifier: 'KS 2026-18' });
  const published = await publisher.publish('consultations', 'parken', changed);
  assert.ok(published.outcome === 'published' && !published.isNew);
  assert.equal(await readFile(join(folder, 'consultations/parken.json'), 'utf8'), changed);
  assert.equal(live.consultations.get('parken')?.identifier, 'KS 2026-18');
  assert.deepEqual(await publisher.read('consultations', 'parken'), published.document);
  assert.deepEqual(await files(), ['.published', ...before].sort(), 'and nothing else is left');

  const made = await publisher.publish('consultations', 'ny', text({ id: 'ny', stage: 'draft' }));
  assert.ok(made.outcome === 'published' && made.isNew);
  assert.equal(live.consultations.get('ny')?.stage, 'draft');
});

it('changes nothing where a document has errors, and says at which places', async () => {
  const { folder, live, publisher, files } = await setup();
  const [before, kept] = [await files(), live.consultations.get('parken')];
  for (const [id, written, places] of [
    ['parken', text({ dialogue: 'borta', extra: 1 }), ['/extra']],
    ['parken', text({ dialogue: 'borta' }), ['/dialogue']],
    ['parken', text({ id: 'annan' }), ['/id']],
    ['parken', text({ verification: 'eid' }), ['/verification']],
    ['parken', '{"id": "parken", "id": "parken"}', ['']],
  ] as const) {
    const result = await publisher.publish('consultations', id, written);
    assert.ok(result.outcome === 'faulty', written);
    assert.deepEqual(
      result.errors.map(({ pointer }) => pointer),
      places,
    );
  }
  const dialogue = JSON.parse(await readFile(join(folder, 'dialogues/exempelstaden.json'), 'utf8')) as object;
  await publisher.publish('consultations', 'ny', text({ id: 'ny', dialogue: undefined }));
  const other = await publisher.publish(
    'dialogues',
    'exempelstaden',
    JSON.stringify({ ...dialogue, consultations: ['borta'] }),
  );
  assert.equal(other.outcome, 'faulty');
  assert.deepEqual(
    (await files()).filter((file) => !file.includes('.published') && !file.endsWith('ny.json')),
    before,
  );
  assert.deepEqual(live.consultations.get('parken'), kept);
});

it('names the other document where what is wrong would be there', async () => {
  const { folder, publisher } = await setup();
  await writeFile(join(folder, 'polls/trasig.json'), '{');
  const result = await publisher.publish('consultations', 'parken', text());
  assert.ok(result.outcome === 'faulty');
  const [error] = result.errors;
  assert.equal(error?.pointer, '');
  assert.match(error?.detail ?? '', /^polls\/trasig\.json: is not JSON/);
});

it('writes over nothing that whoever writes has not seen', async () => {
  const { publisher } = await setup();
  const { tag } = (await publisher.read('consultations', 'parken')) ?? assert.fail();
  const publish = async (identifier: string, basedOn?: string) =>
    (await publisher.publish('consultations', 'parken', text({ identifier }), { match: basedOn })).outcome;
  const both = await Promise.all([publish('A', `"${tag}"`), publish('B', `"${tag}"`)]);
  assert.deepEqual(both, ['published', 'changed']);
  assert.equal(await publish('C', '"other"'), 'changed');
  assert.equal(await publish('C', '*'), 'published');
  assert.equal(await publish('D'), 'published');
  const { tag: weak } = (await publisher.read('consultations', 'parken')) ?? assert.fail();
  assert.equal(await publish('E', `"x", W/"${weak}"`), 'published');
  const missing = await publisher.publish('consultations', 'ny', text({ id: 'ny' }), { match: '*' });
  assert.equal(missing.outcome, 'changed');
});

it('makes a document that is to be new, and writes over none', async () => {
  const { publisher } = await setup();
  const publish = async (id: string) =>
    (await publisher.publish('consultations', id, text({ id }), { noneMatch: '*' })).outcome;
  assert.equal(await publish('parken'), 'changed');
  assert.equal(await publish('ny'), 'published');
  assert.equal(await publish('ny'), 'changed');
});

it('says so where the folder cannot be written to, and keeps what is in use', async () => {
  const { folder, publisher, live } = await setup();
  await chmod(join(folder, 'consultations'), 0o500);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    // Nothing is forbidden to root: a folder in the place of the file cannot be replaced by one.
    await chmod(join(folder, 'consultations'), 0o700);
    await mkdir(join(folder, 'polls/ny.json'));
    await assert.rejects(publisher.publish('polls', 'ny', '{}'));
  } else {
    await assert.rejects(
      publisher.publish('consultations', 'parken', text({ identifier: 'X' })),
      (error) => error instanceof BackendError && error.reason === 'unavailable',
    );
  }
  assert.equal(live.consultations.get('parken')?.identifier, openConsultation.identifier);
  await chmod(join(folder, 'consultations'), 0o700);
});

it('publishes nothing where it cannot tell the other servers of it', async () => {
  const { folder, publisher, files } = await setup();
  await mkdir(join(folder, '.published'));
  const before = await files();
  await assert.rejects(publisher.publish('consultations', 'parken', text({ identifier: 'X' })));
  const file = await readFile(join(folder, 'consultations/parken.json'), 'utf8');
  assert.deepEqual(JSON.parse(file), openConsultation);
  assert.deepEqual(await files(), before);
});
