import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ConsultationResults } from '../../../src/contracts/index.ts';
import { createMemoryRecords } from '../../../src/backend/memory/memory-records.ts';
import { tallyAnswers } from '../../../src/backend/outcome/answer-tally.ts';
import { consultationResults } from '../../../src/backend/outcome/consultation-results.ts';
import type { ResultSteps } from '../../../src/backend/outcome/result-steps.ts';
import { ResultsReader } from '../../../src/backend/outcome/results-reader.ts';
import type { ResponseRecords } from '../../../src/backend/records/response-records.ts';
import { refusal } from '../../../src/backend/refusal.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { exampleResponse, exampleTimes } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';
import { publishing } from '../../support/example-results.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';

const threshold = 5;
const consultation = { ...publishing, threshold };
const { id } = consultation;

interface Kept {
  readonly records: ResponseRecords;
  readonly steps: ResultSteps;
  readonly close: () => Promise<void>;
}

const postgres = await startPostgres({ ...hasty, synchronous_commit: 'off' });

const places: Record<string, { readonly open: () => Promise<Kept>; readonly numRuns: number }> = {
  memory: {
    open: async () => {
      const records = createMemoryRecords();
      return { records, steps: records.steps, close: async () => {} };
    },
    numRuns: 200,
  },
  SQLite: { open: () => openStore(':memory:'), numRuns: 20 },
  PostgreSQL: { open: async () => openStore(await postgres.database()), numRuns: 5 },
};

/** Answers to a consultation that has closed, and readers of its results: one a process. */
async function setup({ records, steps }: Kept) {
  const clock = { now: exampleTimes.after };
  let number = 0;
  const add = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const installning = ['for', 'partly', 'against', 'abstain'][number % 4] ?? '';
      const response = { ...exampleResponse, answers: { ...exampleResponse.answers, installning } };
      await records.add(exampleRecord(number++, { response }));
    }
  };
  const standing = async () => new Set((await listed(records.all(id))).map(({ receiptHash }) => receiptHash));
  const erase = async (times: number) => {
    for (const hash of [...(await standing())].slice(0, times)) {
      await records.withdraw(hash, clock.now.toISOString());
    }
  };
  const start = (its = steps) => new ResultsReader(records, its, () => clock.now);
  /** When what a reader remembers is too old to be told. */
  const read = async (reader: ResultsReader): Promise<ConsultationResults> => {
    clock.now = new Date(clock.now.getTime() + 61_000);
    const results = await reader.results(consultation);
    assert.ok(results);
    return results;
  };
  const counted = async () =>
    consultationResults(consultation, await tallyAnswers(consultation, records.all(id)));
  await add(24);
  return { add, counted, erase, read, standing, start, steps };
}

const differences = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((one) => !b.has(one)).length + [...b].filter((one) => !a.has(one)).length;

const doing = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('erase' as const), times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('add' as const), times: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('start' as const), times: fc.constant(1) }) },
);

type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;
/** Five answers gone: told again, whatever chance makes of the other runs. */
const enough: Doing[] = [
  { what: 'erase', times: 3 },
  { what: 'erase', times: 2 },
];

for (const [name, { open, numRuns }] of Object.entries(places)) {
  describe(`${name}: results of a consultation that has closed`, () => {
    it('have as many answers as the threshold between them, whatever is erased and read in', async () => {
      let changes = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(doing, { maxLength: 15 }), async (all) => {
          const kept = await open();
          const { add, counted, erase, read, standing, start } = await setup(kept);
          const readers = [start(), start()];
          let told = JSON.stringify(await read(start()));
          let behind = await standing();
          for (const { what, times } of all) {
            if (what === 'erase') await erase(times);
            else if (what === 'add') await add(times);
            else readers.shift();
            if (what === 'start') readers.push(start());
            for (const reader of readers) {
              const now = JSON.stringify(await read(reader));
              if (now === told) continue;
              assert.equal(now, JSON.stringify(await counted()));
              const here = await standing();
              const between = differences(here, behind);
              assert.ok(between >= threshold, `${between} answers are told by ${told} and ${now}`);
              [told, behind] = [now, here];
              changes++;
            }
          }
          await kept.close();
        }),
        { numRuns, examples: [[enough]] },
      );
      assert.ok(changes > 0);
    });

    it('are told on until five of their answers are gone, over a restart too', async () => {
      const kept = await open();
      const { counted, erase, read, start } = await setup(kept);
      const first = await read(start());
      assert.equal(first.total, 24);
      for (let i = 0; i < 4; i++) {
        await erase(1);
        assert.deepEqual(await read(start()), first);
      }
      await erase(1);
      const second = await read(start());
      assert.equal(second.total, 19);
      assert.deepEqual(second, await counted());
      await kept.close();
    });

    it('are those that another process has told meanwhile', async () => {
      const kept = await open();
      const { erase, read, start, steps } = await setup(kept);
      let first: ConsultationResults | undefined;
      const late = start({
        ...steps,
        keep: async (...step) => {
          first ??= await read(start());
          return steps.keep(...step);
        },
      });
      await erase(1);
      assert.deepEqual(await read(late), first);
      assert.equal((await steps.find(id))?.results.total, 23);
      await kept.close();
    });

    it('are told on while they cannot be kept, and kept when there is room', async () => {
      const kept = await open();
      const { erase, read, start, steps } = await setup(kept);
      let isFull = true;
      const reader = start({
        ...steps,
        keep: async (...step) => {
          if (isFull) throw refusal('disk-full', 'The disk is full.');
          return steps.keep(...step);
        },
      });
      const first = await read(reader);
      isFull = false;
      await erase(1);
      assert.deepEqual(await read(reader), first);
      assert.deepEqual(await read(start()), first);
      await kept.close();
    });
  });
}
