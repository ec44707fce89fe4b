import type { Counting } from '../../backend/records/vote-records.ts';
import { inKeyOrder } from './in-key-order.ts';
import type { PollTotalRow } from './schema.ts';
import { rowsOf } from './steps.ts';
import type { Steps } from './steps.ts';

const addToTotals = `
  INSERT INTO poll_totals (poll, votes, shown, next, waiting)
  SELECT value->>0, CAST(value->>1 AS INTEGER), 0, 0, CAST(value->>1 AS INTEGER) FROM json_each($1) WHERE true
  ON CONFLICT (poll) DO UPDATE
  SET votes = poll_totals.votes + excluded.votes, waiting = poll_totals.waiting + excluded.waiting
  RETURNING poll, waiting`;
const addToCounts = `
  INSERT INTO poll_counts (poll, option, votes, shown, next)
  SELECT value->>0, value->>1, CAST(value->>2 AS INTEGER), 0, 0 FROM json_each($1) WHERE true
  ON CONFLICT (poll, option) DO UPDATE SET votes = poll_counts.votes + excluded.votes`;
const stepCounts = `
  UPDATE poll_counts SET shown = next, next = votes WHERE poll IN (SELECT value->>0 FROM json_each($1))`;
const stepTotals = `
  UPDATE poll_totals SET shown = next, next = votes, waiting = 0
  WHERE poll IN (SELECT value->>0 FROM json_each($1))`;
const showAllCounts = 'UPDATE poll_counts SET shown = votes, next = votes WHERE poll = $1';
const showTotal = 'UPDATE poll_totals SET shown = votes, next = votes, waiting = 0 WHERE poll = $1';

interface Change {
  voters: number;
  readonly batch: number;
  readonly options: Map<string, number>;
}

/** Sums up what a batch of votes does to the counts, and writes that once for each poll and option. */
export class PollCounter {
  readonly #changes = new Map<string, Change>();

  get polls(): string[] {
    return [...this.#changes.keys()];
  }

  /** One more who voted. */
  cast(poll: string, { counted, batch }: Counting, choice: readonly string[]): void {
    const change = this.#changeOf(poll, batch);
    change.voters += 1;
    add(change, counted(choice), 1);
  }

  /**
   * Somebody chose otherwise. `before`: the options that her vote was counted for. It takes no step: whoever could take one
   * alone, again and again, would see each vote.
   */
  changed(poll: string, { counted, batch }: Counting, before: readonly string[], now: readonly string[]) {
    const change = this.#changeOf(poll, batch);
    add(change, before, -1);
    add(change, counted(now), 1);
  }

  /** A poll's total is its lock: whoever has that may write its counts. */
  *write(): Steps<void> {
    const changes = inKeyOrder(this.#changes, ([poll]) => poll);
    if (changes.length === 0) return;
    const totals = yield* rowsOf<Pick<PollTotalRow, 'poll' | 'waiting'>>(
      addToTotals,
      JSON.stringify(changes.map(([poll, { voters }]) => [poll, voters])),
    );
    const counts = changes.flatMap(([poll, { options }]) =>
      inKeyOrder(options, ([option]) => option).map(([option, votes]) => [poll, option, votes]),
    );
    yield* rowsOf(addToCounts, JSON.stringify(counts));
    const due = totals.filter(({ poll, waiting }) => waiting >= (this.#changes.get(poll)?.batch ?? 0));
    if (due.length === 0) return;
    const stepping = JSON.stringify(due.map(({ poll }) => [poll]));
    yield* rowsOf(stepCounts, stepping);
    yield* rowsOf(stepTotals, stepping);
  }

  #changeOf(poll: string, batch: number): Change {
    const change = this.#changes.get(poll) ?? { voters: 0, batch, options: new Map() };
    this.#changes.set(poll, change);
    return change;
  }
}

/** All votes have been told of: should the poll open anew, what is shown goes on from there. */
export function* showAll(poll: string): Steps<void> {
  yield* rowsOf(showTotal, poll);
  yield* rowsOf(showAllCounts, poll);
}

function add({ options }: Change, counted: readonly string[], votes: number): void {
  for (const option of counted) options.set(option, (options.get(option) ?? 0) + votes);
}
