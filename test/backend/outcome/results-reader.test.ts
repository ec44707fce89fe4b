import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Consultation } from '../../../src/contracts/index.ts';
import { createMemoryResultSteps } from '../../../src/backend/memory/memory-result-steps.ts';
import { ResultsReader } from '../../../src/backend/outcome/results-reader.ts';
import type { ResponseRecord, ResponseRecords } from '../../../src/backend/records/response-records.ts';
import { refusal } from '../../../src/backend/refusal.ts';
import { exampleConsultation, exampleResponse, exampleTimes } from '../../support/example-consultation.ts';
import { exampleRecord } from '../../support/example-record.ts';
import { publishing } from '../../support/example-results.ts';

const consultation: Consultation = { ...exampleConsultation, closes: '2099-12-31', threshold: 5 };

/** Each as often as the others. */
const visits = ['varje-vecka', 'ibland', 'aldrig', { other: 'I drömmen' }];

/** Answers that are read no further than the test lets them, on its clock. */
function setup({ isFull = (): boolean => false } = {}) {
  const clock = { now: exampleTimes.during };
  const pass = (ms: number) => (clock.now = new Date(clock.now.getTime() + ms));
  const answers: ResponseRecord[] = [];
  const counts: Record<'resolve' | 'reject', (error?: unknown) => void>[] = [];
  const records: Pick<ResponseRecords, 'all'> = {
    async *all() {
      const standing = [...answers];
      await new Promise((resolve, reject) => counts.push({ resolve, reject }));
      yield* standing;
    },
  };
  const memory = createMemoryResultSteps(() => answers);
  const steps: typeof memory = {
    ...memory,
    keep: async (...step) => {
      if (isFull()) throw refusal('disk-full', 'The disk is full.');
      return memory.keep(...step);
    },
  };
  const reader = new ResultsReader(records as ResponseRecords, steps, () => clock.now);
  const answer = (times: number) => {
    for (let i = 0; i < times; i++) {
      const besok = visits[answers.length % visits.length] ?? '';
      const response = { ...exampleResponse, answers: { ...exampleResponse.answers, besok } };
      answers.push(exampleRecord(answers.length, { response, receivedAt: clock.now.toISOString() }));
      reader.changed(consultation.id);
    }
  };
  /** Lets the count that was begun last end after so long. */
  const end = async (ms: number) => {
    pass(ms);
    counts.at(-1)?.resolve();
    await settled();
  };
  const read = async () => (await reader.results(consultation))?.total;
  return { answer, counts, end, pass, read, reader };
}

/** A reading that begins a count where it should not would never end. */
const patience = { timeout: 10_000 } as const;

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('counts once at a time, however much changes and however many read meanwhile', patience, async () => {
  const { answer, counts, end, read } = setup();
  answer(6);
  const readings = [read()];
  await settled();
  for (let i = 0; i < 3; i++) {
    answer(6);
    readings.push(read());
  }
  await settled();
  assert.equal(counts.length, 1);
  await end(100);
  assert.deepEqual(await Promise.all(readings), [5, 5, 5, 5]);
});

it('rests for ten times as long as it took to count, and a second at least', patience, async () => {
  for (const [took, rest] of [
    [3_000, 30_000],
    [10_000, 100_000],
    [1, 1_000],
  ] as const) {
    const { answer, counts, end, pass, read } = setup();
    answer(6);
    const first = read();
    await settled();
    await end(took);
    assert.equal(await first, 5);
    answer(6);
    pass(rest - 1);
    assert.equal(await read(), 5, `${rest - 1} ms after`);
    pass(1);
    const second = read();
    await settled();
    assert.equal(counts.length, 2, `${rest} ms after`);
    await end(0);
    assert.equal(await second, 6);
  }
});

it('counts anew at once where a count failed', patience, async () => {
  const { answer, counts, end, read } = setup();
  answer(6);
  const failing = read();
  await settled();
  counts.at(-1)?.reject(new Error('The store is away.'));
  await assert.rejects(failing);
  const first = read();
  await settled();
  assert.equal(counts.length, 2);
  await end(0);
  assert.equal(await first, 5);
});

it('steps on when a clock that was ahead is right again, and tells no answer alone', patience, async () => {
  const { answer, counts, end, pass, read } = setup();
  const days = 86_400_000;
  const told = async () => {
    pass(61_000);
    const before = counts.length;
    const reading = read();
    await settled();
    if (counts.length > before) await end(0);
    return reading;
  };
  answer(10);
  assert.equal(await told(), 5);
  pass(400 * days);
  answer(6);
  assert.equal(await told(), 10);
  pass(-400 * days);
  answer(1);
  assert.equal(await told(), 10);
  pass(1);
  answer(4);
  assert.equal(await told(), 10, 'four since the clock is right');
  answer(1);
  assert.equal(await told(), 16);
  pass(1);
  answer(4);
  assert.equal(await told(), 16, 'those of the days to come are not counted again');
  answer(1);
  assert.equal(await told(), 22);
});

it('rests for ten minutes at most, however far the clock is set while it counts', patience, async () => {
  const { answer, counts, end, pass, read } = setup();
  answer(6);
  const first = read();
  await settled();
  await end(86_400_000);
  await first;
  answer(6);
  pass(600_000);
  const second = read();
  await settled();
  assert.equal(counts.length, 2);
  await end(0);
  assert.equal(await second, 6);
});

it(
  'tells again what it told last where a step cannot be kept, since the disk is full',
  patience,
  async () => {
    let isFull = true;
    const { answer, counts, end, pass, read } = setup({ isFull: () => isFull });
    answer(10);
    const first = read();
    await settled();
    await end(1);
    assert.equal(await first, 5);
    assert.equal(await read(), 5);
    assert.equal(counts.length, 1, 'counted once');
    isFull = false;
    pass(61_000);
    const second = read();
    await settled();
    await end(1);
    assert.equal(await second, 5);
    isFull = true;
    answer(10);
    pass(61_000);
    const third = read();
    await settled();
    await end(1);
    assert.equal(await third, 5);
  },
);

it('tells no count any more that is small by a threshold that was raised since', patience, async () => {
  const { answer, counts, end, pass, reader } = setup();
  const told = async (threshold: number) => {
    pass(61_000);
    const before = counts.length;
    const reading = reader.results({ ...publishing, closes: '2099-12-31', threshold });
    await settled();
    if (counts.length > before) await end(0);
    return (await reading)?.questions.flatMap(({ choices = [] }) =>
      choices.flatMap(({ count }) => count ?? []),
    );
  };
  answer(24);
  await told(5);
  answer(6);
  assert.ok((await told(5))?.includes(6));
  answer(2);
  assert.deepEqual(await told(20), []);
  assert.ok((await told(5))?.includes(6), 'it can be taken back');
});
