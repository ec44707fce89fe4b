import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exampleConsultation, exampleDialogue, examplePoll } from '../../../support/example-consultation.ts';
import { openConsultation, writeContent } from '../../../support/example-content.ts';
import { samrad } from '../../../support/samrad-process.ts';
import { migrate } from '../../../../src/server/store/migrate.ts';
import { migrations } from '../../../../src/server/store/migrations/index.ts';
import { SqliteConnection } from '../../../../src/server/store/sqlite/sqlite-connection.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { post, serving, setUpFolder, takenPort } from '../serve-setup.ts';

const hasIPv6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
);

describe('samrad serve', () => {
  it('prints one line when it answers, and nothing more until it ends', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { options } = await setUpFolder();
      const server = await serving(options);
      const answer = await fetch(new URL('v1/consultations/parken', server.url));
      assert.equal(answer.status, 200);
      server.signal(signal);
      const { code, output } = await server.finished;
      assert.equal(output, `Samråd: http://localhost:${server.port}/`);
      assert.equal(code, 0);
    }
  });

  it('takes its flags from the environment too', async () => {
    const { folder, content, database } = await setUpFolder();
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'index.html'), '<!doctype html><title>Sida</title>');
    const server = await serving([], {
      SAMRAD_CONTENT: content,
      SAMRAD_DATABASE: database,
      SAMRAD_SITE: site,
      SAMRAD_HOST: '127.0.0.1',
      SAMRAD_ORIGINS: 'https://a.example.org, https://b.example.org',
      SAMRAD_HTTPS: 'on',
    });
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(server.url);
    assert.match(await page.text(), /<title>Sida/);
    assert.match(page.headers.get('strict-transport-security') ?? '', /max-age=\d{8}/);
    const allowed = async (origin: string) =>
      (await fetch(new URL('healthz', server.url), { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    assert.equal(await allowed('https://b.example.org'), 'https://b.example.org');
    assert.equal(await allowed('https://c.example.org'), null);
    assert.equal((await post(server, 'env')).status, 201);
    server.signal('SIGTERM');
    assert.equal((await server.finished).code, 0);
    const { output } = await samrad(['export', 'parken', '--format', 'json'], {
      SAMRAD_CONTENT: content,
      SAMRAD_DATABASE: database,
    });
    assert.equal(JSON.parse(output).responses.length, 1);
  });

  it('warns of what looks like a setting and is none, and starts', async () => {
    const { options } = await setUpFolder();
    const server = await serving(options, { SAMRAD_TRUSTED_PROXY: '127.0.0.1', SAMRAD_PROOF: 'always' });
    server.signal('SIGTERM');
    const { errors } = await server.finished;
    const warned = errors.split('\n').filter((line) => line.includes('"level":40'));
    assert.equal(warned.length, 1);
    assert.match(
      warned.join(),
      /SAMRAD_TRUSTED_PROXY in the environment is no setting, .* to be SAMRAD_TRUSTED_PROXIES\?/,
    );
  });

  it('tells of a database that it makes, which a mistyped path would be, and not of one that is there', async () => {
    const { options, database } = await setUpFolder();
    const told = async () => {
      const server = await serving(options);
      server.signal('SIGTERM');
      const { errors } = await server.finished;
      return errors.split('\n').filter((line) => line.includes('"msg":"made a new database"'));
    };
    const [line = '', ...others] = await told();
    assert.deepEqual([JSON.parse(line).database, others], [database, []]);
    assert.deepEqual(await told(), []);
  });

  it('says that there is no folder of pages, before it starts', async () => {
    const { folder, options } = await setUpFolder();
    const site = join(folder, 'finns-inte');
    const { code, errors } = await samrad(['serve', ...options, '--port', '0', '--site', site]);
    assert.equal(code, 2);
    assert.ok(
      errors.startsWith(`samrad: There is no folder ${site}. Give the one that holds your pages: --site`),
    );
  });

  it('listens on the port of the flag rather than of the environment, and says which is taken', async () => {
    const { options } = await setUpFolder();
    const port = await takenPort();
    const flag = await serving([...options, '--port', '0'], { PORT: String(port) });
    assert.notEqual(flag.port, port);
    for (const [args, env] of [
      [['--port', String(port)], {}],
      [[], { PORT: String(port) }],
    ] as const) {
      const { code, output, errors } = await samrad(['serve', ...options, ...args], env);
      assert.deepEqual([code, output], [1, '']);
      assert.equal(
        errors,
        `samrad: Port ${port} is taken by another program. Stop that, or choose another: --port ${port + 1}.\n`,
      );
    }
  });

  it('says what is wrong with an address that it cannot listen on', async () => {
    const { options } = await setUpFolder();
    const { code, errors } = await samrad(['serve', ...options, '--port', '0', '--host', '192.0.2.1']);
    assert.deepEqual(
      [code, errors],
      [
        1,
        'samrad: This machine has no such address. Write one of IPv6 without brackets, or leave --host out to listen on all that it has.\n',
      ],
    );
  });

  it('prints an address with colons as a URL has it', { skip: !hasIPv6 }, async () => {
    const { options } = await setUpFolder();
    const server = await serving([...options, '--host', '::1']);
    assert.match(server.url, /^http:\/\/\[::1\]:\d+\/$/);
    assert.equal((await fetch(new URL('healthz', server.url))).status, 200);
  });

  it('says how to mend a database that it cannot read, and prints nothing on standard output', async () => {
    const { folder, content } = await setUpFolder();
    const letter = join(folder, 'letter.txt');
    await writeFile(letter, 'Not a database, however long this letter may be.'.repeat(100));
    const newer = join(folder, 'newer.db');
    const connection = new SqliteConnection(newer);
    await migrate(connection.db, { known: { ...migrations, '9999-later': { up: async () => {} } } });
    await connection.close();
    for (const [database, says] of [
      [
        letter,
        /^samrad: The database .*letter\.txt cannot be opened: file is not a database\. Check that .*\n$/,
      ],
      [folder, /^samrad: The database .* cannot be opened: .* Check that /],
      [newer, /^samrad: The database was written by a newer Samråd .*9999-later.* Start that version/],
      [
        'postgres://kim:hemligt@localhost:1/samrad',
        /^samrad: The database postgres:\/\/kim@localhost:1\/samrad cannot be opened: connect ECONNREFUSED .*Check that the server runs/,
      ],
    ] as const) {
      const result = await samrad(['serve', '--port', '0', '--content', content, '--database', database]);
      assert.match(result.errors, says);
      assert.deepEqual([result.code, result.output], [1, '']);
    }
  });

  it('serves no content with errors, says where they are, and makes no database', async () => {
    const folder = await temporaryFolder();
    const { notices: _, ...careless } = openConsultation;
    const content = await writeContent(folder, {
      'dialogues/exempelstaden.json': exampleDialogue,
      'consultations/parken.json': { ...careless, dialogue: 'borta' },
      'polls/viktigast.json': examplePoll,
    });
    const database = join(folder, 'samrad.db');
    const { code, output, errors } = await samrad([
      ...['serve', '--port', '0', '--content', content, '--database', database],
    ]);
    assert.deepEqual([code, output], [1, '']);
    const file = join(content, 'consultations/parken.json');
    assert.deepEqual(errors.split('\n'), [
      'samrad: The content has errors:',
      `${file}:3:3: dialogue: there is no dialogue "borta"`,
      `${file}:1:1: notices.privacy: is missing, though the consultation asks for personal data; say who handles it and why`,
      'Mend them; "samrad check <folder>" shows what is left.',
      '',
    ]);
    const exported = await samrad([
      'export',
      exampleConsultation.id,
      '--content',
      content,
      '--database',
      database,
    ]);
    assert.match(exported.errors, /There is no database/);
  });

  it('says where content belongs, where there is none', async () => {
    const folder = await temporaryFolder();
    const { code, errors } = await samrad(['serve', '--content', join(folder, 'none'), '--port', '0']);
    assert.equal(code, 1);
    assert.match(
      errors,
      /none: there are no JSON documents here; put documents in dialogues\/, consultations\/ and polls\//,
    );
  });
});
