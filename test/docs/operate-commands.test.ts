import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { Consultation } from '../../src/contracts/index.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { exampleConsultation, exampleDialogue } from '../support/example-consultation.ts';
import { writeContent } from '../support/example-content.ts';
import { exampleRecord } from '../support/example-record.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const [page, script, settings] = await Promise.all(
  ['docs/operate.md', 'deploy/samrad.sh', 'deploy/samrad.env'].map((file) => readFile(file, 'utf8')),
);
const server = `${process.execPath} ${resolve('src/server/node/main.ts')}`;

/** What a shell is told to do on the server's machine, in the order of the page. PostgreSQL is another machine's. */
const lines = [...(page ?? '').matchAll(/^```sh\n(.*?)^```$/gms)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => /^(samrad|systemctl|install -d|mv) /.test(line))
  .filter((line) => !/postgres:|samrad serve/.test(line));

/** Closed long ago, and kept no longer. */
const disposable: Consultation = {
  ...exampleConsultation,
  opens: '2020-03-01',
  closes: '2020-03-31',
  retention: { decision: 'KS 2026-17 § 45', months: 0 },
};

/** A machine with what the page says of it: the script and the settings of `deploy/`, at places of its own. */
async function machine() {
  const root = await temporaryFolder();
  const here = (text = '') => text.replaceAll(/\/(?:etc|srv|var\/lib)\/samrad/g, (place) => root + place);
  await mkdir(join(root, 'bin'));
  for (const folder of ['etc', 'var/lib', 'srv'])
    await mkdir(join(root, folder, 'samrad'), { recursive: true });
  await writeFile(join(root, 'etc/samrad/samrad.env'), here(settings));
  await writeContent(join(root, 'etc/samrad'), {
    'consultations/parken.json': disposable,
    'dialogues/exempelstaden.json': { ...exampleDialogue, polls: [] },
  });
  const store = await openStore(join(root, 'var/lib/samrad/samrad.db'));
  await store.records.add(exampleRecord(1));
  await store.votes.add(
    { receiptHash: 'a'.repeat(32), poll: 'skolgarden', bodyTag: '' },
    { key: 'b'.repeat(32), poll: 'skolgarden', choice: ['trad'], day: '2020-03-10' },
    { counted: (choice) => choice, batch: 5 },
  );
  await store.close();
  const programs = {
    samrad: here(script).replace(
      '/usr/sbin/runuser -u samrad -- /usr/bin/node /opt/samrad/dist/command/samrad.js',
      server,
    ),
    install: '#!/bin/sh\nfor last; do :; done\nmkdir -p "$last"\n',
    systemctl: '#!/bin/sh\n',
  };
  for (const [name, text] of Object.entries(programs))
    await writeFile(join(root, 'bin', name), text, { mode: 0o755 });
  const env = { PATH: `${join(root, 'bin')}:${process.env['PATH']}` };
  const run = (text: string) => promisify(execFile)('sh', ['-euc', here(text)], { env, cwd: root });
  return { run };
}

test('each command can be run as it stands', async () => {
  const { run } = await machine();
  assert.ok(lines.length > 15, `only ${lines.length} lines are looked at`);
  const answers =
    'samrad export parken --format json --personal --reason "Flytt" --out /srv/samrad/parken.json';
  for (const line of [answers, ...lines]) {
    await run(
      line.replace('2026-11-23', '$(date +%F)').replace('0a1b2c3d', '$(samrad token list | cut -f 1)'),
    );
  }
  const { stdout } = await run('samrad audit');
  assert.match(stdout, /responses-erased/);
  assert.match(stdout, /voters-forgotten/);
});

test('the nightly backup throws old copies away, and what is left of those that were cut off', async () => {
  const { run } = await machine();
  const [, nightly = ''] = /^30 2 \* \* \* root (.*)$/m.exec(page ?? '') ?? [];
  await run(
    'cd /srv/samrad; touch -d 2020-02-02 kept 2020-01-01.db 2020-01-02.db.part 2020-01-02.db.part-journal',
  );
  await run(nightly.replaceAll('\\%', '%').replace('/usr/local/bin/', ''));
  const { stdout } = await run('ls /srv/samrad; date +%F');
  const [copy, kept, sums, today] = stdout.trim().split('\n');
  assert.deepEqual([copy, kept, sums], [`${today}.db`, 'kept', 'sums']);
});
