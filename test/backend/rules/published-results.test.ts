import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { createContent } from '../../../src/backend/content.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { examplePolls } from '../../support/example-polls.ts';
import { exampleTimes } from '../../support/example-consultation.ts';

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
