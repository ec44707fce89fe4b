import { median, type Figure } from './figure.ts';
import type { Load } from './load.ts';
import type { Program } from './program.ts';
import { underLoad, type Throughput } from './under-load.ts';

const rounds = 3;

/** What is asked of both programs. `floorHeaders`: where the floor wants others. */
export interface Request extends Omit<Load, 'url' | 'connections' | 'seconds'> {
  readonly floorHeaders?: Load['headers'];
}

/** All the rounds of each; the first of each is there to warm it up. */
export interface Measured {
  readonly ours: readonly Throughput[];
  readonly floors: readonly Throughput[];
}

/** Asks our server and the floor for as much as they can give, in turns, so that a busy machine slows both. */
export async function besideFloor(
  server: Program,
  floor: Program,
  path: string,
  { floorHeaders, ...request }: Request,
): Promise<Measured> {
  const ask = (program: Program, headers: Load['headers'], seconds: number) =>
    underLoad(program, { ...request, headers, url: program.url + path, connections: 100, seconds });
  const ours = (seconds: number) => ask(server, request.headers, seconds);
  const bare = (seconds: number) => ask(floor, floorHeaders ?? request.headers, seconds);
  const measured = { ours: [await ours(1)], floors: [await bare(1)] };
  for (let round = 0; round < rounds; round++) {
    measured.floors.push(await bare(4));
    measured.ours.push(await ours(4));
  }
  return measured;
}

/** What should be reached. `cpu`: microseconds of processor time each. */
interface Targets {
  readonly least?: number;
  readonly cpu?: number;
}

export function figuresOf(name: string, { ours, floors }: Measured, { least, cpu }: Targets = {}): Figure[] {
  const row = (
    words: string,
    unit: string,
    value: (one: Throughput) => number | undefined,
    target?: Figure['target'],
  ): Figure => ({
    name: words,
    unit,
    measured: middle(ours, value),
    floor: middle(floors, value),
    ...(target && { target }),
  });
  return [
    row(name, 'a second', ({ rate }) => rate, least === undefined ? undefined : { least }),
    row('  processor time', 'µs each', (one) => one.cpu, cpu === undefined ? undefined : { most: cpu }),
    row('  99 of 100 within', 'ms', ({ p99 }) => p99),
  ];
}

function middle(
  all: readonly Throughput[],
  value: (one: Throughput) => number | undefined,
): number | undefined {
  const known = all.slice(1).flatMap((one) => value(one) ?? []);
  return known.length > 0 ? median(known) : undefined;
}
