import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { createContent } from '../../../src/backend/content.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { publishedResults } from '../../../src/backend/rules/published-results.ts';
import type { Poll } from '../../../src/contracts/index.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { examplePoll, exampleTimes } from '../../support/example-consultation.ts';

const poll = 'dolda';
const threshold = 3;

/** Casts, changes of earlier votes, and the end, after which a poll may open anew. */
const events = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 8, arbitrary: fc.constant('cast' as const) },
      { weight: 4, arbitrary: fc.constant('change' as const) },
      { weight: 1, arbitrary: fc.constant('end' as const) },
    ),
    who: fc.nat(),
    option: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 20, maxLength: 60 },
);

it('shows no two results that differ by fewer votes than the threshold, whatever is cast, changed and closed', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(events, async (sequence) => {
      let now: Date = exampleTimes.during;
      const backend = createMemoryBackend(createContent({ polls: examplePolls }), { now: () => now });
      const receipts: string[] = [];
      const seen = new Map<number, string>();
      const look = async () => {
        const { total, options } = await backend.results(poll, {});
        const counts = JSON.stringify(options);
        if (!options.some(({ votes }) => votes !== null)) return;
        assert.equal(seen.get(total) ?? counts, counts, `two results of ${total} votes`);
        seen.set(total, counts);
      };
      let hasEnded = false;
      for (const { what, who, option } of sequence) {
        const choice = { choice: [option] };
        const receipt = receipts[who % receipts.length];
        if (what === 'cast') receipts.push((await backend.vote(poll, choice, {})).receipt);
        else if (what === 'change' && receipt) await backend.changeVote(choice, { receipt });
        else if (what === 'end' && !hasEnded) {
          hasEnded = true;
          now = exampleTimes.after;
          await look();
          now = exampleTimes.during;
        }
        await look();
      }
      if (!hasEnded) {
        now = exampleTimes.after;
        await look();
      }
      const totals = [...seen.keys()].sort((a, b) => a - b);
      totals.slice(1).forEach((total, i) => {
        assert.ok(total - (totals[i] ?? 0) >= threshold, `results of ${totals.join()} votes`);
        compared++;
      });
    }),
    { numRuns: 100 },
  );
  assert.ok(compared > 100);
});

const options = ['a', 'b', 'c'].map((id) => ({ id, text: { sv: id } }));
const counting: Poll = { ...examplePoll, options, threshold, closes: '2026-03-31' };
const tallyOf = (counts: readonly number[]) => ({
  total: counts.reduce((sum, count) => sum + count, 0),
  votes: new Map(options.map(({ id }, i) => [id, counts[i] ?? 0])),
});
const resultsOf = (poll: Poll, shown: readonly number[], live: readonly number[], now: Date) => {
  const { total, options } = publishedResults(poll, { shown: tallyOf(shown), live: tallyOf(live) }, now);
  return { total, votes: options.map(({ votes }) => votes) };
};

/** Every way in which so many vote. */
const waysOf = (votes: number): number[][] =>
  Array.from({ length: votes + 1 }, (_, a) =>
    Array.from({ length: votes - a + 1 }, (_, b) => [a, b, votes - a - b]),
  ).flat();
const plus = (one: readonly number[], other: readonly number[]) => one.map((n, i) => n + (other[i] ?? 0));

it('tells no hidden count by all that was ever shown of a poll, from its first batch to its end', () => {
  interface Course {
    readonly counts: readonly (readonly number[])[];
    readonly seen: readonly { readonly total: number; readonly votes: readonly (number | null)[] }[];
  }
  let courses: Course[] = [{ counts: [[0, 0, 0]], seen: [] }];
  for (let batch = 0; batch < 4; batch++) {
    courses = courses.flatMap(({ counts, seen }) =>
      waysOf(threshold).map((votes) => {
        const shown = counts.at(-1) ?? [];
        const live = plus(shown, votes);
        return {
          counts: [...counts, live],
          seen: [...seen, resultsOf(counting, shown, live, exampleTimes.during)],
        };
      }),
    );
  }
  const known = new Map<string, { course: Course; values: Set<number>[][] }>();
  for (const { counts, seen } of courses) {
    const last = counts.at(-1) ?? [];
    const course = { counts, seen: [...seen, resultsOf(counting, last, last, exampleTimes.after)] };
    const key = JSON.stringify(course.seen);
    const { values } = known.get(key) ?? {
      values: course.seen.map(() => options.map(() => new Set<number>())),
    };
    known.set(key, { course, values });
    // Of the first batch how many voted is told at once.
    values.forEach((step, i) => step.forEach((cell, j) => cell.add(counts[Math.max(i, 1)]?.[j] ?? 0)));
  }
  let hidden = 0;
  for (const [key, { course, values }] of known) {
    course.seen.forEach(({ votes }, i) => {
      votes.forEach((cell, j) => {
        if (cell !== null) return;
        hidden++;
        assert.ok((values[i]?.[j]?.size ?? 0) > 1, `${key} tells option ${j} of result ${i}`);
      });
    });
  }
  assert.ok(hidden > 100, String(hidden));
});

it('tells by no option that is left how few chose one that was taken away', () => {
  const shorter = { ...counting, options: options.slice(0, 2) };
  const told = (live: readonly number[]) => resultsOf(shorter, live, live, exampleTimes.after).votes;
  assert.deepEqual(told([10, 13, 2]), [null, 13]);
  assert.deepEqual(told([10, 13, 3]), [10, 13]);
});
