import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { openConsultation } from '../../support/example-content.ts';
import { readCsv } from '../../support/csv.ts';
import { samrad, type ServerProcess } from '../../support/samrad-process.ts';
import { post, serving, setUpFolder } from './serve-setup.ts';

const sentinel = 'sentinel-av-en-invånare';

/** A server with an answer in it, and how officers get at it. */
async function setup() {
  const { content, database, options } = await setUpFolder();
  const server = await serving(options);
  const answers = { besok: 'ibland', trygghet: 4, installning: 'partly', namnforslag: sentinel };
  const { status } = await post(server, 'one', { answers });
  assert.equal(status, 201);
  const made = async (role: string) => {
    const args = ['token', 'create', '--name', `${role}, kommunen`, '--role', role, '--database', database];
    const { code, output, errors } = await samrad(args);
    assert.equal(code, 0, errors);
    assert.match(errors, new RegExp(`^Token [0-9a-f]{8} for ${role}, kommunen \\(${role}\\), good until `));
    return output.trim();
  };
  const tokens = { read: await made('read'), publish: await made('publish') };
  const ask = (path: string, token?: string, init: RequestInit = {}) =>
    fetch(new URL(path, server.url), {
      ...init,
      headers: { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
    });
  const run = (...args: string[]) => samrad([...args, '--database', database]);
  return { content, database, options, server, tokens, ask, run };
}

const stop = async (server: ServerProcess) => {
  server.signal('SIGTERM');
  return await server.finished;
};

const asJson = { 'content-type': 'application/json' };
const exported = 'v1/consultations/parken/responses';
const document = 'v1/documents/consultations/parken';

describe('officers', () => {
  it('see that what they take out breaks off, and so does the log, without a word of it', async () => {
    const { database, server, tokens, ask } = await setup();
    const other = new DatabaseSync(database);
    other.exec(`UPDATE responses SET response = '{"${sentinel}'`);
    other.close();
    await assert.rejects(async () => (await ask(exported, tokens.read)).text());
    const { errors } = await stop(server);
    assert.match(
      errors,
      /"level":50,.*"problem":"internal","error":\{.*"name":"SyntaxError","at":\[.*"answer broke off"/,
    );
    assert.ok(!errors.includes(sentinel));
  });

  it('take answers out as the command does, and stand in the audit log with why', async () => {
    const { server, tokens, ask, run } = await setup();
    const csv = await ask(exported, tokens.read);
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(csv.headers.get('content-disposition'), 'attachment; filename="parken.csv"');
    assert.equal(csv.headers.get('cache-control'), 'no-store');
    const bytes = new Uint8Array(await csv.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.equal(readCsv(new TextDecoder().decode(bytes)).length, 2);

    const plain = (await (await ask(`${exported}?format=json`, tokens.read)).json()) as {
      personal: boolean;
      responses: { answers: { namnforslag: string }; respondent?: { name?: string } }[];
    };
    assert.equal(plain.responses[0]?.answers.namnforslag, sentinel);
    assert.deepEqual([plain.personal, plain.responses[0]?.respondent?.name], [false, undefined]);
    assert.equal((await ask(`${exported}?personal=true`, tokens.read)).status, 400);
    const personal = await ask(
      `${exported}?format=json&personal=true&reason=Diarief%C3%B6ring%0A`,
      tokens.read,
    );
    assert.match(await personal.text(), /Kim Exempel/);

    const { output } = await run('audit');
    const rows = output
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    assert.deepEqual(
      rows.slice(2).map(([, , name, action, object, detail]) => [name, action, object, detail]),
      [
        ['read, kommunen', 'responses-exported', 'consultations/parken', 'csv'],
        ['read, kommunen', 'responses-exported', 'consultations/parken', 'json'],
        ['read, kommunen', 'responses-exported', 'consultations/parken', 'json, personal data: Diarieföring'],
      ],
    );
    assert.ok(rows.every(([at = '', officer = '']) => /^\d{4}-.*Z$/.test(at) && officer !== ''));
    const { errors } = await stop(server);
    for (const text of [output, errors]) {
      for (const secret of [sentinel, 'Kim Exempel', tokens.read]) assert.ok(!text.includes(secret));
    }
  });

  it('preview what is not published, and publish it at once', async () => {
    const { content, server, tokens, ask, run } = await setup();
    const put = (body: object, headers = {}) =>
      ask(document, tokens.publish, {
        method: 'PUT',
        headers: { ...asJson, ...headers },
        body: JSON.stringify(body),
      });
    const draft = { ...openConsultation, stage: 'draft', identifier: 'KS 2026-99' };
    assert.equal((await put(draft)).status, 200);
    assert.equal((await ask('v1/consultations/parken')).status, 404);
    assert.equal((await post(server, 'two')).status, 404);
    const preview = await ask(document, tokens.read);
    assert.equal(((await preview.json()) as { identifier: string }).identifier, 'KS 2026-99');
    assert.equal(preview.headers.get('cache-control'), 'no-store');

    const faulty = await put({ ...draft, dialogue: 'borta' });
    assert.equal(faulty.status, 422);
    const { errors } = (await faulty.json()) as { errors: { pointer: string }[] };
    assert.deepEqual(
      errors.map(({ pointer }) => pointer),
      ['/dialogue'],
    );
    assert.equal((await put(openConsultation, { 'if-match': '"other"' })).status, 412);
    assert.equal((await put(openConsultation, { 'if-match': preview.headers.get('etag') })).status, 200);
    assert.equal((await ask('v1/consultations/parken')).status, 200);
    const file = JSON.parse(await readFile(join(content, 'consultations/parken.json'), 'utf8')) as object;
    assert.deepEqual(file, openConsultation);
    assert.equal((await post(server, 'three')).status, 201);

    await rm(join(content, '.published'));
    await mkdir(join(content, '.published'));
    assert.equal((await put(openConsultation)).status, 500);

    const { output } = await run('audit');
    assert.match(output, /publish, kommunen\trefused\tconsultations\/parken\tthe document has errors\n/);
    assert.match(output, /\trefused\tconsultations\/parken\tthe document could not be written\n$/);
    await stop(server);
  });

  it('are let in no more when their token is revoked, while the server runs', async () => {
    const { server, tokens, ask, run } = await setup();
    assert.equal((await ask(document, tokens.read)).status, 200);
    const { output: list } = await run('token', 'list');
    const id =
      list
        .split('\n')
        .find((line) => line.includes('read, kommunen'))
        ?.split('\t')[0] ?? assert.fail();
    assert.equal((await run('token', 'revoke', '--id', id)).code, 0);
    const refused = await ask(document, tokens.read);
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get('www-authenticate'), 'Bearer');
    assert.match((await run('token', 'list')).output, new RegExp(`${id}\\tread\\t.*\\trevoked `));
    const again = await run('token', 'revoke', '--id', id);
    assert.deepEqual([again.code, again.output], [1, '']);
    await stop(server);
  });
});

describe('content in use', () => {
  it('is read again at SIGHUP, unless there are errors in it', async () => {
    const { content, options } = await setUpFolder();
    const server = await serving(options);
    const identifier = async () =>
      ((await (await fetch(new URL('v1/consultations/parken', server.url))).json()) as { identifier: string })
        .identifier;
    const staleness = async () =>
      Number(
        /^samrad_content_stale (\d)$/m.exec(await (await fetch(new URL('metrics', server.url))).text())?.[1],
      );
    const write = (text: string) => writeFile(join(content, 'consultations/parken.json'), text);
    await write('{"id": "parken"');
    server.signal('SIGHUP');
    await server.logged('content not reloaded');
    assert.equal(await identifier(), 'KS 2026-17');
    assert.equal(await staleness(), 1);
    await write(JSON.stringify({ ...openConsultation, identifier: 'KS 2026-18' }));
    server.signal('SIGHUP');
    await server.logged('content reloaded');
    assert.equal(await identifier(), 'KS 2026-18');
    assert.equal(await staleness(), 0);
    const { errors } = await stop(server);
    assert.match(errors, /parken\.json:1:\d+: is not JSON/);
  });

  it('is read again when another server of the same folder publishes', async () => {
    const { options, tokens, ask, server } = await setup();
    const other = await serving(options);
    const changed = { ...openConsultation, identifier: 'KS 2026-20' };
    const put = await ask(document, tokens.publish, {
      method: 'PUT',
      headers: asJson,
      body: JSON.stringify(changed),
    });
    assert.equal(put.status, 200);
    await other.logged('content reloaded');
    const answer = await fetch(new URL('v1/consultations/parken', other.url));
    assert.equal(((await answer.json()) as { identifier: string }).identifier, 'KS 2026-20');
    await Promise.all([stop(server), stop(other)]);
  });
});

describe('samrad token', () => {
  it('says what is missing, and makes no database by a mistyped path', async () => {
    const { database, content } = await setUpFolder();
    for (const [args, says] of [
      [['create', '--role', 'read'], /There is no database/],
      [['borrow'], /"borrow" is nothing to do with tokens/],
      [['create', '--days', '0'], /--days must be a whole number of days from 1 to 400/],
      [['create', '--role', 'king'], /--role must be read or publish/],
    ] as const) {
      const { code, output, errors } = await samrad(['token', ...args, '--database', database]);
      assert.match(errors, says);
      assert.deepEqual([code, output], [2, '']);
    }
    const server = await serving(['--content', content, '--database', database]);
    await stop(server);
    for (const [args, says] of [
      [['create', '--role', 'read'], /Say whose it is/],
      [['create', '--name', 'Åsa'], /Say what it is for/],
      [['revoke'], /Say which: --id/],
    ] as const) {
      const { code, errors } = await samrad(['token', ...args, '--database', database]);
      assert.match(errors, says);
      assert.equal(code, 2);
    }
  });
});
