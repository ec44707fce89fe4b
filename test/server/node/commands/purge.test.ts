import assert from 'node:assert/strict';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { createContent } from '../../../../src/backend/content.ts';
import { createRecordBackend } from '../../../../src/backend/rules/record-backend.ts';
import type { Consultation, Poll } from '../../../../src/contracts/index.ts';
import { keptUntil } from '../../../../src/server/node/commands/kept-until.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import {
  exampleConsultation,
  exampleDialogue,
  examplePoll,
  exampleResponse,
  exampleTimes,
} from '../../../support/example-consultation.ts';
import { writeContent } from '../../../support/example-content.ts';
import { listed } from '../../../support/example-record.ts';
import { publishing } from '../../../support/example-results.ts';
import { samrad } from '../../../support/samrad-process.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Closed long ago, and kept no longer than it was open. */
const disposable: Consultation = {
  ...publishing,
  opens: '2020-03-01',
  closes: '2020-03-31',
  results: 'after-closing',
  retention: { decision: 'KS 2026-17 § 45', months: 0 },
};

async function setup({ consultation = disposable, answers = 7 } = {}) {
  const folder = await temporaryFolder();
  const path = await writeContent(folder, {
    'dialogues/exempelstaden.json': exampleDialogue,
    'consultations/parken.json': consultation,
    'polls/viktigast.json': examplePoll,
  });
  const file = (name: string) => join(folder, name);
  const content = createContent({ consultations: [exampleConsultation] });
  const receipts: string[] = [];
  const using = async <T>(
    name: string,
    work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
  ) => {
    const store = await openStore(file(name));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const backendOn = (store: Awaited<ReturnType<typeof openStore>>) =>
    createRecordBackend({ content, ...store, now: () => exampleTimes.during });
  await using('samrad.db', async (store) => {
    const backend = backendOn(store);
    for (let i = 0; i < answers; i++) {
      const response = {
        ...exampleResponse,
        answers: { ...exampleResponse.answers, namnforslag: `Namn ${i}` },
      };
      receipts.push((await backend.respond('parken', response, {})).receipt);
    }
  });
  const shown = () =>
    using('samrad.db', async (store) => {
      const closed = createContent({ consultations: [consultation] });
      const { results } = await createRecordBackend({ content: closed, ...store }).outcome('parken', {});
      assert.ok(results);
      return results;
    });
  const run = (...args: string[]) => samrad([...args, '--content', path, '--database', file('samrad.db')]);
  const archive = file('parken.json');
  const exported = () =>
    run('export', 'parken', '--format', 'json', '--personal', '--reason', 'Arkiv', '--out', archive);
  const purge = (...flags: string[]) => run('purge', 'parken', ...flags);
  return { path, file, receipts, using, backendOn, shown, run, archive, exported, purge };
}

describe('samrad purge', () => {
  it('shows what would be erased, erases it when it is archived, and keeps the results', async () => {
    const { archive, exported, purge, using, path, file } = await setup();
    const first = await purge('--dry-run');
    assert.equal(first.code, 0, first.errors);
    assert.match(first.output, /^parken: 7 answers, and what is left of 0 withdrawn\n/);
    assert.match(first.output, /decision: KS 2026-17 § 45; kept until: 2020-03-31/);
    assert.match(first.output, /not yet: there is no archive: write one with samrad export parken/);
    const refused = await purge();
    assert.equal(refused.code, 1);
    assert.equal((await exported()).code, 0);
    const dry = await purge('--dry-run', '--archive', archive);
    assert.match(dry.output, /would be erased now; nothing was\n$/);
    await using('samrad.db', async ({ disposal }) => {
      assert.equal((await disposal.kept('parken')).answers, 7);
    });
    const { code, output, errors } = await purge('--archive', archive);
    assert.equal(code, 0, output);
    assert.match(output, /erased: 7 answers/);
    assert.match(errors, /^\d{4}-\S+Z 7 answers to parken were erased by KS 2026-17 § 45\n$/);
    const log = (await samrad(['audit', '--database', file('samrad.db')])).output;
    assert.match(log, /\tresponses-exported\tconsultations\/parken\tjson, personal data: Arkiv\n/);
    assert.match(log, /\tresponses-erased\tconsultations\/parken\t7 answers by KS 2026-17 § 45\n$/);
    await using('samrad.db', async (store) => {
      assert.deepEqual(await listed(store.records.all('parken')), []);
      const content = createContent({
        consultations: [JSON.parse(await readFile(join(path, 'consultations/parken.json'), 'utf8'))],
      });
      const { results } = await createRecordBackend({ content, ...store }).outcome('parken', {});
      assert.equal(results?.total, 7);
    });
  });

  it('says that nothing is left, where it is done a second time, and notes nothing', async () => {
    const { archive, exported, purge, shown, file } = await setup();
    await exported();
    assert.equal((await purge('--archive', archive)).code, 0);
    const audit = async () => (await samrad(['audit', '--database', file('samrad.db')])).output;
    const [log, results] = [await audit(), await shown()];
    for (const flags of [['--archive', archive], ['--archive', archive, '--dry-run'], []]) {
      const { code, output, errors } = await purge(...flags);
      assert.deepEqual([code, errors], [0, '']);
      assert.match(output, /^parken: 0 answers, .*\ndecision: .*\nnothing is left to purge\n$/);
    }
    assert.equal(await audit(), log);
    assert.deepEqual(await shown(), results);
  });

  it('takes no empty database for one that has been purged', async () => {
    const { path, archive, exported, using, file } = await setup();
    await exported();
    await using('other.db', async () => {});
    const { code, output } = await samrad([
      ...['purge', 'parken', '--archive', archive, '--content', path, '--database', file('other.db')],
    ]);
    assert.equal(code, 1);
    assert.match(output, /not yet: 7 answers in the archive are not here any more/);
  });

  it('goes on where one was cut off, and keeps the results of all answers', async () => {
    const { archive, exported, purge, using, shown, receipts, file } = await setup();
    await exported();
    const results = await shown();
    await using('samrad.db', ({ steps }) =>
      steps
        .find('parken')
        .then((found) => steps.keep('parken', { asOf: new Date().toISOString(), results }, found)),
    );
    const database = new DatabaseSync(file('samrad.db'));
    database.exec('DELETE FROM responses WHERE receipt_hash IN (SELECT receipt_hash FROM responses LIMIT 3)');
    database.close();
    assert.equal((await shown()).total, receipts.length);
    const { code, output } = await purge('--archive', archive);
    assert.equal(code, 0, output);
    assert.match(output, /erased: 4 answers/);
    assert.equal((await shown()).total, receipts.length);
  });

  it('keeps the results that were told, where one answer has been erased since', async () => {
    const { archive, exported, purge, using, shown, receipts } = await setup();
    const results = await shown();
    assert.equal(results.total, receipts.length);
    await using('samrad.db', async ({ records }) => {
      const [one] = await listed(records.all('parken'));
      await records.withdraw(one?.receiptHash ?? '', new Date().toISOString());
    });
    await exported();
    assert.equal((await purge('--archive', archive)).code, 0);
    assert.deepEqual(await shown(), results);
  });

  it('erases nothing that the archive does not have as it stands, and keeps nothing in it that was withdrawn', async () => {
    const { archive, exported, purge, using, backendOn, receipts } = await setup();
    await exported();
    const [receipt = '', gone = ''] = receipts;
    const refused = async () => {
      const { code, output } = await purge('--archive', archive);
      assert.equal(code, 1);
      return output;
    };
    await using('samrad.db', (store) => backendOn(store).replaceResponse(exampleResponse, { receipt }));
    assert.match(
      await refused(),
      /not yet: 1 answer is not in the archive as it now stands: write it anew\n/,
    );
    await exported();
    await using('samrad.db', (store) => backendOn(store).withdrawResponse({ receipt: gone }));
    assert.match(await refused(), /not yet: 1 answer in the archive is not here any more: write it anew\n/);
    await exported();
    assert.equal((await purge('--archive', archive)).code, 0);
  });

  for (const [name, consultation, obstacle] of [
    ['without a decision', { ...disposable, retention: undefined }, /names no disposal decision/],
    [
      'before its day',
      { ...disposable, retention: { decision: '§ 1', until: '2999-12-31' } },
      /kept until 2999-12-31/,
    ],
    [
      'while the consultation is open',
      { ...disposable, closes: '2999-12-31', retention: { decision: '§ 1', until: '2020-12-31' } },
      /has not closed/,
    ],
  ] as const) {
    it(`erases nothing ${name}`, async () => {
      const { archive, exported, purge, using } = await setup({ consultation, answers: 1 });
      await exported();
      const { code, output } = await purge('--archive', archive);
      assert.equal(code, 1);
      assert.match(output, obstacle);
      await using('samrad.db', async ({ disposal }) => {
        assert.equal((await disposal.kept('parken')).answers, 1);
      });
    });
  }
});

describe('samrad purge of who has voted', () => {
  const voted = async (poll: Poll) => {
    const all = await setup({ answers: 0 });
    const content = createContent({ polls: [poll] });
    await all.using('samrad.db', async (store) => {
      const backend = createRecordBackend({ content, ...store, now: () => exampleTimes.during });
      for (let i = 0; i < 3; i++) await backend.vote(poll.id, { choice: ['trad'] }, {});
    });
    const voters = () => all.using('samrad.db', ({ disposal }) => disposal.voters(poll.id));
    const purge = (...flags: string[]) => all.run('purge', poll.id, ...flags);
    return { ...all, voters, purge };
  };
  const why = ['--reason', 'Omröstningen är borttagen'] as const;

  it('forgets them where the poll has no document any more, and says why in the log', async () => {
    const { purge, voters, using, file } = await voted({ ...examplePoll, id: 'borttagen' });
    const first = await purge();
    assert.equal(first.code, 1);
    assert.match(first.output, /^borttagen: 3 who have voted\nits document is not in the content folder\n/);
    assert.match(first.output, /not yet: nothing says why: give --reason/);
    const dry = await purge('--dry-run', ...why);
    assert.equal(dry.code, 0);
    assert.match(dry.output, /would be erased now; nothing was\n$/);
    assert.equal(await voters(), 3);
    const done = await purge(...why);
    assert.equal(done.code, 0, done.output);
    assert.match(done.output, /forgotten: 3 who have voted; the counts remain\n$/);
    assert.equal(await voters(), 0);
    const { live } = await using('samrad.db', ({ votes }) => votes.tallies('borttagen'));
    assert.equal(live.total, 3);
    const log = (await samrad(['audit', '--database', file('samrad.db')])).output;
    assert.match(log, /\tvoters-forgotten\tpolls\/borttagen\t3 voters: Omröstningen är borttagen\n$/);
    const again = await purge(...why);
    assert.equal(again.code, 2);
    assert.match(again.errors, /There is no consultation "borttagen"/);
  });

  it('forgets those of a poll that never closes, and leaves one that will to the server', async () => {
    const { path, purge, voters, file } = await voted(examplePoll);
    const document = (poll: Poll) => writeFile(join(path, 'polls/viktigast.json'), JSON.stringify(poll));
    const { closes: _, ...forEver } = examplePoll;
    await document({ ...forEver, closes: '2999-12-31' });
    const archived = await purge('--archive', 'svar.json', ...why);
    assert.equal(archived.code, 2);
    assert.match(archived.errors, /counts alone, which remain: leave --archive out/);
    const refused = await purge(...why);
    assert.equal(refused.code, 1);
    assert.match(refused.output, /not yet: the poll closes on 2999-12-31, and a server forgets/);
    assert.equal(await voters(), 3);
    await document(forEver);
    const done = await purge(...why);
    assert.equal(done.code, 0, done.output);
    assert.match(done.output, /the poll is open: whoever has voted could vote again/);
    assert.equal(await voters(), 0);
    const audit = async () => (await samrad(['audit', '--database', file('samrad.db')])).output;
    const log = await audit();
    for (const flags of [why, [...why, '--dry-run']]) {
      const again = await purge(...flags);
      assert.equal(again.code, 0);
      assert.match(again.output, /^viktigast: 0 who have voted\n.*\nnothing is left to purge\n$/);
    }
    assert.equal(await audit(), log);
  });
});

describe('samrad import', () => {
  it('reads in what was exported, so that receipts open it, and a second time changes nothing', async () => {
    const { archive, exported, path, file, using, backendOn, receipts, run } = await setup();
    await exported();
    await using('new.db', async () => {});
    const bring = () => samrad(['import', archive, '--content', path, '--database', file('new.db')]);
    assert.deepEqual(await bring(), {
      code: 0,
      output: 'parken: 7 answers read in, 0 were here already\n',
      errors: '',
    });
    const [before, after] = [
      await using('samrad.db', ({ records }) => listed(records.all('parken'))),
      await using('new.db', ({ records }) => listed(records.all('parken'))),
    ];
    assert.deepEqual(after, before);
    const [receipt = '', gone = ''] = receipts;
    await using('new.db', async (store) => {
      const sent = await backendOn(store).sentResponse({ receipt });
      assert.equal(sent.response.answers['namnforslag'], 'Namn 0');
      await backendOn(store).withdrawResponse({ receipt: gone });
    });
    const { output } = await bring();
    const log = (await samrad(['audit', '--database', file('new.db')])).output;
    assert.deepEqual(log.match(/(?<=\tresponses-imported\tconsultations\/parken\t).*/g), [
      '7 new answers of 7',
      '0 new answers of 7',
    ]);
    assert.match(
      output,
      /0 answers read in, 6 were here already\n1 has been changed or withdrawn here since it was exported/,
    );
    await using('new.db', async ({ records }) =>
      assert.equal((await listed(records.all('parken'))).length, 6),
    );
    assert.match((await run('export', 'parken', '--format', 'json')).output, /Namn 1/);
  });

  it('says what is wrong in a file, and where, and reads nothing of it in', async () => {
    const { archive, exported, path, file, using, run } = await setup({ answers: 2 });
    await using('new.db', async () => {});
    const bring = (name: string) => samrad(['import', name, '--content', path, '--database', file('new.db')]);
    await exported();
    const text = await readFile(archive, 'utf8');
    const wrong = file('wrong.json');
    for (const [change, message] of [
      [
        text.replace('"receivedAt":"2', '"receivedAt":"i går 2'),
        /wrong\.json:2:\d+: responses\[0\]\.receivedAt: /,
      ],
      [text.slice(0, -10), /wrong\.json:\d+:\d+: is not JSON/],
      [
        text.replace(/"receiptHash":"\w+"/g, `"receiptHash":"${'a'.repeat(64)}"`),
        /wrong\.json:3:2: responses\[1\]\.receiptHash: stands twice/,
      ],
      [text.replace('"id":"parken"', '"id":"borta"'), /There is no consultation "borta"/],
    ] as const) {
      await writeFile(wrong, change);
      const { code, errors } = await bring(wrong);
      assert.equal(code, 2);
      assert.match(errors, message);
    }
    await run('export', 'parken', '--format', 'json', '--out', wrong);
    assert.match((await bring(wrong)).errors, /personal: is false.*--personal --reason/);
    assert.match((await bring(file('borta.json'))).errors, /There is no file .*borta\.json/);
  });

  it('keeps an answer that does not fit the questions as they are now, and says so', async () => {
    const { archive, exported, path, file, using } = await setup({ answers: 2 });
    await using('new.db', async () => {});
    await exported();
    const text = await readFile(archive, 'utf8');
    await writeFile(archive, text.replace('"namnforslag":"Namn 0"', '"borttagen":"Namn 0"'));
    const { code, output, errors } = await samrad([
      'import',
      archive,
      '--content',
      path,
      '--database',
      file('new.db'),
    ]);
    assert.deepEqual([code, output], [0, 'parken: 2 answers read in, 0 were here already\n']);
    assert.match(errors, /^1 of the answers does not fit .* at \/answers\/borttagen \(not-asked\)/);
    await using('new.db', async ({ records }) => {
      const kept = await listed(records.all('parken'));
      assert.ok(kept.some(({ response }) => response?.answers['borttagen'] === 'Namn 0'));
    });
  });

  it('says which answers came at a time when none can have come, and keeps them', async () => {
    const { archive, exported, path, file, using } = await setup({ answers: 4 });
    await using('new.db', async () => {});
    await exported();
    const times = [
      '2020-02-29T22:59:59Z',
      '2020-02-29T23:00:00Z',
      '2998-12-31T00:00:00Z',
      '2999-12-31T00:00:00Z',
    ];
    const text = await readFile(archive, 'utf8');
    await writeFile(
      archive,
      text.replace(/"receivedAt":"[^"]+"/g, () => `"receivedAt":"${times.shift()}"`),
    );
    const bring = ['import', archive, '--content', path, '--database', file('new.db')];
    const { code, errors } = await samrad(bring);
    assert.equal(code, 0);
    assert.deepEqual(errors.split('\n'), [
      '2 of the answers came in the future, the first of them at 2998-12-31T00:00:00Z. They are kept as they were given.',
      '1 of the answers came before the consultation opened, the first of them at 2020-02-29T22:59:59Z. They are kept as they were given.',
      '',
    ]);
    await using('new.db', async ({ records }) =>
      assert.equal((await listed(records.all('parken'))).length, 4),
    );
  });

  it('makes no new database where the one that is named is not there', async () => {
    const { archive, exported, path, file } = await setup({ answers: 1 });
    await exported();
    const bring = ['import', archive, '--content', path, '--database', file('samard.db')];
    const { code, errors } = await samrad(bring);
    assert.equal(code, 2);
    assert.match(errors, /There is no database .*samard\.db/);
    await assert.rejects(access(file('samard.db')));
  });
});

describe('the last day that answers are kept', () => {
  for (const [days, retention, until] of [
    [{ closes: '2026-03-31' }, { months: 24 }, '2028-03-31'],
    [{ closes: '2026-03-31', extendedTo: '2026-04-30' }, { months: 1 }, '2026-05-30'],
    [{ closes: '2026-01-31' }, { months: 1 }, '2026-02-28'],
    [{ closes: '2026-12-15' }, { months: 0 }, '2026-12-15'],
    [{ closes: '2026-03-31' }, { until: '2030-01-01' }, '2030-01-01'],
    [{ closes: undefined }, { months: 3 }, undefined],
  ] as const) {
    it(`is ${until} for ${JSON.stringify({ ...days, ...retention })}`, () => {
      const consultation = { ...exampleConsultation, ...days, retention: { decision: '§ 1', ...retention } };
      assert.equal(keptUntil(consultation), until);
    });
  }
});
