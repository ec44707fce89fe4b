import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { answer, consultation } from './answer.ts';
import { median, type Figure } from './figure.ts';
import type { Load } from './load.ts';
import type { Program } from './program.ts';
import { startFloor, startServer, type Place } from './server.ts';
import { underLoad, type Throughput } from './under-load.ts';

const rounds = 3;
const path = `/v1/consultations/${consultation}`;

type Request = Omit<Load, 'url' | 'connections' | 'seconds'>;

/** Answers a second, ours and the floor's in turns, so that a busy machine slows both. */
export async function throughput(place: Place): Promise<Figure[]> {
  const database = join(place.folder, 'answers.db');
  const server = await startServer(place, database, path);
  const published = await fetch(server.url + path);
  const tag = published.headers.get('etag') ?? '';
  const floor = await startFloor(join(place.folder, 'floor.db'), await published.text());
  try {
    const post: Request = {
      method: 'POST',
      status: 201,
      headers: { 'content-type': 'application/json', 'idempotency-key': '[<id>]' },
      body: JSON.stringify(answer),
    };
    const answers = await measure(server, floor, `${path}/responses`, post);
    checkStored(database, answers.ours);
    const whole = await measure(server, floor, path, { method: 'GET', status: 200, headers: {} });
    const unchanged = await measure(server, floor, path, {
      method: 'GET',
      status: 304,
      headers: { 'if-none-match': tag },
    });
    return [
      ...figures('POST an answer, on disk when acknowledged', answers, 2_000),
      ...figures('GET a consultation', whole),
      ...figures('GET a consultation, unchanged (304)', unchanged, 12_000),
    ];
  } finally {
    await Promise.all([server.stop(), floor.stop()]);
  }
}

interface Measured {
  readonly ours: readonly Throughput[];
  readonly floors: readonly Throughput[];
}

async function measure(server: Program, floor: Program, at: string, request: Request): Promise<Measured> {
  const ask = (program: Program, headers: Request['headers'], seconds: number) =>
    underLoad(program, { ...request, headers, url: program.url + at, connections: 100, seconds });
  const floorHeaders = request.status === 304 ? { 'if-none-match': '"1"' } : request.headers;
  const ours = [await ask(server, request.headers, 1)];
  const floors = [await ask(floor, floorHeaders, 1)];
  for (let round = 0; round < rounds; round++) {
    floors.push(await ask(floor, floorHeaders, 4));
    ours.push(await ask(server, request.headers, 4));
  }
  return { ours, floors };
}

/** The first round of each is there to warm it up. */
function figures(name: string, { ours, floors }: Measured, least?: number): Figure[] {
  const middle = (list: readonly Throughput[], value: (one: Throughput) => number) =>
    median(list.slice(1).map(value));
  const cpu = (list: readonly Throughput[]) => {
    const known = list.slice(1).flatMap((one) => one.cpu ?? []);
    return known.length > 0 ? median(known) : undefined;
  };
  return [
    {
      name,
      unit: 'a second',
      measured: middle(ours, ({ rate }) => rate),
      floor: middle(floors, ({ rate }) => rate),
      ...(least !== undefined && { target: { least } }),
    },
    { name: '  processor time', unit: 'µs each', measured: cpu(ours), floor: cpu(floors) },
    {
      name: '  99 of 100 within',
      unit: 'ms',
      measured: middle(ours, ({ p99 }) => p99),
      floor: middle(floors, ({ p99 }) => p99),
    },
  ];
}

/** What was acknowledged is there, each answer once: else the figures would be of something else. */
function checkStored(file: string, rounds: readonly Throughput[]): void {
  const acknowledged = rounds.reduce((sum, { answered }) => sum + answered, 0);
  const database = new DatabaseSync(file, { readOnly: true });
  const stored = Number(database.prepare('SELECT count(*) AS n FROM responses').get()?.['n']);
  database.close();
  if (stored < acknowledged)
    throw new Error(`${acknowledged} answers were acknowledged, and ${stored} stored`);
}
