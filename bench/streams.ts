import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Figure } from './figure.ts';
import { memoryOf } from './process-state.ts';
import type { Program } from './program.ts';
import { startServer, type Place } from './server.ts';

const readers = 5_000;
const changes = 10;
const poll = 'viktigaste-samverkansomradet';
const path = `/v1/polls/${poll}`;
/** The usual number of votes that are shown together. */
const step = 5;

/** 5,000 who watch the results of a poll while others vote: the memory they take, how late the last of them learns of a change, and how long the server takes to stop. */
export async function watching(place: Place): Promise<Figure[]> {
  const server = await startServer(showing(place), join(place.folder, 'streams.db'), path);
  const sockets: Socket[] = [];
  try {
    // Results are told of a step late.
    for (let i = 0; i < 2 * step; i++) await vote(server, i);
    const watchers = await watchersOf(server, sockets);
    const delays: number[] = [];
    let missed = 0;
    for (let change = 1; change <= changes; change++) {
      const told = watchers.map((watcher) => watcher.told((change + 1) * step));
      const start = performance.now();
      for (let i = 0; i < step; i++) await vote(server, (change + 1) * step + i);
      const late = setTimeout(10_000, undefined, { ref: false });
      for (const one of told) {
        const at = await Promise.race([one, late]);
        if (at === undefined) missed++;
        else delays.push(at - start);
      }
    }
    const memory = memoryOf(server.pid);
    delays.sort((a, b) => a - b);
    const stopping = performance.now();
    await server.stop();
    const stopped = performance.now() - stopping;
    return [
      {
        name: `memory with ${readers.toLocaleString('en')} readers of live results`,
        unit: 'MB',
        measured: memory && memory.all / 1e6,
        floor: undefined,
        target: { most: 160 },
      },
      {
        name: '  99 of 100 are told of a change within',
        unit: 'ms',
        measured: delays[Math.floor(delays.length * 0.99)],
        floor: undefined,
        target: { most: 1_000 },
      },
      {
        name: '  changes that a reader was not told of',
        unit: 'of 50,000',
        measured: missed,
        floor: undefined,
        target: { most: 0 },
      },
      {
        name: '  the server stops, with all of them reading, within',
        unit: 'ms',
        measured: stopped,
        floor: undefined,
        target: { most: 2_000 },
      },
    ];
  } finally {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  }
}

/** A copy of the content in which all may see the results of the demo's poll. */
function showing(place: Place): Place {
  const content = join(place.folder, 'content-streams');
  cpSync(place.content, content, { recursive: true });
  const file = join(content, 'polls', `${poll}.json`);
  const document = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...document, results: 'always', threshold: step }));
  return { ...place, content };
}

async function vote(server: Program, number: number): Promise<void> {
  const published = (await (await fetch(server.url + path)).json()) as { options: { id: string }[] };
  const answer = await fetch(`${server.url}${path}/votes`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `stream-${String(number).padStart(20, '0')}`,
    },
    body: JSON.stringify({ choice: [published.options[0]?.id] }),
  });
  if (answer.status !== 201) throw new Error(`a vote was answered ${answer.status}`);
}

interface Watcher {
  /** Resolves with the time at which a result with so many votes, or more, has come. */
  told(total: number): Promise<number>;
}

async function watchersOf({ url }: Program, sockets: Socket[]): Promise<Watcher[]> {
  const { port, hostname } = new URL(url);
  const watchers: Watcher[] = [];
  for (let i = 0; i < readers; i += 100) {
    const some = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const socket = connect(Number(port), hostname);
        sockets.push(socket);
        socket.write(`GET ${path}/results/stream HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
        const watcher = watcherOn(socket);
        await once(socket, 'data');
        return watcher;
      }),
    );
    watchers.push(...some);
  }
  return watchers;
}

function watcherOn(socket: Socket): Watcher {
  let seen = -1;
  let waiting: { total: number; resolve: (at: number) => void } | undefined;
  socket.setEncoding('utf8').on('data', (text: string) => {
    for (const [, total] of text.matchAll(/"total":(\d+)/g)) seen = Math.max(seen, Number(total));
    if (waiting && seen >= waiting.total) waiting.resolve(performance.now());
  });
  return {
    told: (total) => new Promise((resolve) => (waiting = { total, resolve })),
  };
}
