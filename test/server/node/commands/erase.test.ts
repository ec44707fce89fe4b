import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createContent } from '../../../../src/backend/content.ts';
import { createRecordBackend } from '../../../../src/backend/rules/record-backend.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { exampleConsultation, exampleResponse, exampleTimes } from '../../../support/example-consultation.ts';
import { listed } from '../../../support/example-record.ts';
import { samrad } from '../../../support/samrad-process.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const { id } = exampleConsultation;

async function setup() {
  const database = join(await temporaryFolder(), 'samrad.db');
  const content = createContent({ consultations: [exampleConsultation] });
  const using = async <T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> => {
    const store = await openStore(database);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  await using(async (store) => {
    const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
    for (const _ of [1, 2]) await backend.respond(id, exampleResponse, {});
  });
  return {
    hashes: () =>
      using(async ({ records }) => (await listed(records.all(id))).map(({ receiptHash }) => receiptHash)),
    run: (...args: string[]) => samrad([...args, '--database', database]),
  };
}

describe('samrad erase', () => {
  it('erases one answer and no other, and notes who did and why', async () => {
    const { hashes, run } = await setup();
    const [gone = '', left] = await hashes();
    const { code, output, errors } = await run('erase', gone, '--reason', 'Begäran, dnr KS 2026-9');
    assert.deepEqual([code, errors], [0, '']);
    assert.match(
      output,
      /^erased: one answer to parken, received 2026-\S+; files that were written still have it\n$/,
    );
    assert.deepEqual(await hashes(), [left]);
    assert.match(
      (await run('audit')).output,
      /\tresponse-erased\tconsultations\/parken\tof 2026-\S+Z: Begäran, dnr KS 2026-9\n$/,
    );
  });

  it('says that an answer is not there, also once it is gone', async () => {
    const { hashes, run } = await setup();
    const [gone = ''] = await hashes();
    await run('erase', gone, '--reason', 'Begäran');
    for (const hash of [gone, '0'.repeat(64)]) {
      const { code, errors } = await run('erase', hash, '--reason', 'Begäran');
      assert.equal(code, 1);
      assert.match(errors, /^samrad: There is no answer [0-9a-f]{64}, or it is gone already\.\n$/);
    }
    assert.equal((await hashes()).length, 1);
  });

  it('wants to know which, and why, and does nothing before that', async () => {
    const { hashes, run } = await setup();
    const [hash = ''] = await hashes();
    const wrong = await run('erase', 'parken', '--reason', 'Begäran');
    assert.equal(wrong.code, 2);
    assert.match(wrong.errors, /"parken" is no answer\. Write its "receiptHash"/);
    const silent = await run('erase', hash);
    assert.equal(silent.code, 2);
    assert.match(silent.errors, /Say why, and who decided it: --reason/);
    assert.equal((await hashes()).length, 2);
  });
});
