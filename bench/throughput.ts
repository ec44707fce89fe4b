import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { answer, consultation } from './answer.ts';
import { besideFloor, figuresOf } from './beside-floor.ts';
import type { Figure } from './figure.ts';
import { startFloor, startServer, type Place } from './server.ts';
import type { Throughput } from './under-load.ts';

const path = `/v1/consultations/${consultation}`;

/** Answers a second, ours and the floor's in turns, so that a busy machine slows both. */
export async function throughput(place: Place): Promise<Figure[]> {
  const database = join(place.folder, 'answers.db');
  const server = await startServer(place, database, path);
  const published = await fetch(server.url + path);
  const tag = published.headers.get('etag') ?? '';
  const floor = await startFloor(join(place.folder, 'floor.db'), await published.text());
  try {
    const answers = await besideFloor(server, floor, `${path}/responses`, {
      method: 'POST',
      status: 201,
      headers: { 'content-type': 'application/json', 'idempotency-key': '[<id>]' },
      body: JSON.stringify(answer),
    });
    checkStored(database, answers.ours);
    const whole = await besideFloor(server, floor, path, { method: 'GET', status: 200, headers: {} });
    const unchanged = await besideFloor(server, floor, path, {
      method: 'GET',
      status: 304,
      headers: { 'if-none-match': tag },
      floorHeaders: { 'if-none-match': '"1"' },
    });
    return [
      ...figuresOf('POST an answer, on disk when acknowledged', answers, { least: 2_000 }),
      ...figuresOf('GET a consultation', whole),
      ...figuresOf('GET a consultation, unchanged (304)', unchanged, { least: 12_000 }),
    ];
  } finally {
    await Promise.all([server.stop(), floor.stop()]);
  }
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
