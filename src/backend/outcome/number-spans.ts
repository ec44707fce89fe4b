import type { Counts } from './answer-tally.ts';

/** `count`: how many numbers lie from `from` up to, but not including, `below`. An end that is missing is open. */
export interface Span {
  readonly from?: number;
  readonly below?: number;
  readonly count: number;
}

/** About how many spans a range is cut into. */
const spans = 10;

/**
 * Numbers in spans. Where the question has both bounds its range is cut evenly; else the spans grow 1, 2, 5, 10.
 * Where the cuts lie says nothing of the answers; the outermost spans with anything in them are open, and widened
 * until they hold `least`, so that no span is there for the sake of one number.
 */
export function numberSpans(
  counts: Counts,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  least: number,
): Span[] {
  const numbers = [...counts].map(([text, count]) => ({ value: Number(text), count }));
  const cuts = min === undefined || max === undefined ? growingCuts(numbers) : evenCuts(min, max);
  const held = [...cuts.keys(), cuts.length].map((i) =>
    numbers.reduce((sum, { value, count }) => (spanOf(value, cuts) === i ? sum + count : sum), 0),
  );
  const first = reached(held, least);
  const last = held.length - 1 - reached([...held].reverse(), least);
  if (first >= last) return [{ count: sum(held) }];
  return held.slice(first, last + 1).map((count, i) => {
    const at = first + i;
    if (at === first) return { ...endAt(cuts[at]), count: sum(held.slice(0, at + 1)) };
    if (at === last) return { ...startAt(cuts[at - 1]), count: sum(held.slice(at)) };
    return { ...startAt(cuts[at - 1]), ...endAt(cuts[at]), count };
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const startAt = (from: number | undefined) => (from === undefined ? {} : { from });
const endAt = (below: number | undefined) => (below === undefined ? {} : { below });

/** Where, counted from the front, there are `least` in all. */
function reached(counts: readonly number[], least: number): number {
  let sum = 0;
  const at = counts.findIndex((count) => (sum += count) >= least);
  return at === -1 ? counts.length - 1 : at;
}

const spanOf = (value: number, cuts: readonly number[]): number => {
  const after = cuts.findIndex((cut) => value < cut);
  return after === -1 ? cuts.length : after;
};

function evenCuts(min: number, max: number): number[] {
  const width = niceAtLeast((max - min) / spans);
  const first = Math.floor(min / width) + 1;
  const many = Math.max(0, Math.ceil(max / width) - first);
  return Array.from({ length: many }, (_, i) => Number(((first + i) * width).toPrecision(12)));
}

/** 1, 2 or 5 times a power of ten. */
function niceAtLeast(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 5].find((step) => step * power >= width) ?? 10);
}

/** ..., -5, -2, -1, 0, 1, 2, 5, ... as far as there are numbers. */
function growingCuts(numbers: readonly { readonly value: number }[]): number[] {
  const most = numbers.reduce((most, { value }) => Math.max(most, Math.abs(value)), 1);
  const steps: number[] = [];
  for (let power = 1; power <= most; power *= 10) steps.push(power, 2 * power, 5 * power);
  return [...steps.map((step) => -step).reverse(), 0, ...steps];
}
