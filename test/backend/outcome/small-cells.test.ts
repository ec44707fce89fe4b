import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hideSmallCells } from '../../../src/backend/outcome/small-cells.ts';

/** Every list of `length` counts from 0 to `most`. */
function* lists(length: number, most: number): Generator<number[]> {
  if (length === 0) return yield [];
  for (const rest of lists(length - 1, most)) for (let n = 0; n <= most; n++) yield [...rest, n];
}

/** All that a reader could know: what is shown, and a total that goes with it. */
function assertNothingFollows(threshold: number, inputs: Iterable<{ cells: number[]; total: number }>) {
  const byOutput = new Map<string, { total: number; values: Set<number>[] }>();
  let hidden = 0;
  for (const { cells, total } of inputs) {
    const shown = hideSmallCells(cells, threshold);
    shown.forEach((cell, i) => {
      if (cell !== null) assert.equal(cell, cells[i]);
      else hidden++;
      assert.ok(cell === null || threshold === 1 || cell >= threshold, `${cell} is shown`);
    });
    const output = JSON.stringify([total, shown]);
    const known = byOutput.get(output) ?? { total, values: cells.map(() => new Set<number>()) };
    cells.forEach((cell, i) => known.values[i]?.add(cell));
    byOutput.set(output, known);
  }
  for (const [output, { total, values }] of byOutput) {
    const [, shown] = JSON.parse(output) as [number, (number | null)[]];
    if (total === 0) continue;
    shown.forEach((cell, i) => {
      if (cell === null) assert.ok((values[i]?.size ?? 0) >= 2, `${output} tells cell ${i}`);
    });
  }
  assert.ok(threshold === 1 || hidden > 0);
}

const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0);

for (const threshold of [1, 2, 3, 5]) {
  it(`lets no hidden count follow where the counts make up the total (threshold ${threshold})`, () => {
    for (const [length, most] of [
      [2, 12],
      [3, 9],
      [4, 7],
      [5, 4],
    ] as const) {
      // Up to a total that every list can reach: a longer list of counts is as possible as those that are tried.
      const inputs = [...lists(length, most)]
        .map((cells) => ({ cells, total: sum(cells) }))
        .filter(({ total }) => total <= most);
      assertNothingFollows(threshold, inputs);
    }
  });

  for (const max of [2, 3]) {
    it(`lets none follow where everybody chooses up to ${max} (threshold ${threshold})`, () => {
      for (const [length, most] of [
        [2, 9],
        [3, 7],
        [4, 5],
      ] as const) {
        const inputs = [...lists(length, most)].flatMap((cells) =>
          Array.from({ length: most + 1 }, (_, total) => ({ cells, total })).filter(
            ({ total }) =>
              total >= Math.max(...cells) &&
              total <= sum(cells) &&
              sum(cells) <= Math.min(max, length) * total,
          ),
        );
        assertNothingFollows(threshold, inputs);
      }
    });
  }
}

for (const [cells, shown] of [
  [
    [12, 9, 8],
    [12, 9, 8],
  ],
  [
    [12, 9, 3],
    [12, null, null],
  ],
  [
    [12, 4, 3],
    [12, null, null],
  ],
  [
    [12, 0, 0],
    [null, null, null],
  ],
  [
    [12, 5, 5, 4],
    [12, null, null, null],
  ],
  [
    [2, 2],
    [null, null],
  ],
] satisfies [number[], (number | null)[]][]) {
  it(`shows ${JSON.stringify(cells)} as ${JSON.stringify(shown)}`, () => {
    assert.deepEqual(hideSmallCells(cells, 5), shown);
  });
}
