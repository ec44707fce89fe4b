import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { consultation } from './answer.ts';
import { median, type Figure } from './figure.ts';
import { memoryOf } from './process-state.ts';
import type { Program } from './program.ts';
import { startFloor, startServer, type Place } from './server.ts';

const times = 5;

/** How soon a server answers after its start, and how much memory it has when nobody asks for anything. */
export async function footprint(place: Place): Promise<Figure[]> {
  const path = `/v1/consultations/${consultation}`;
  const ours: Started[] = [];
  const floors: Started[] = [];
  for (let time = 0; time < times; time++) {
    floors.push(await observed(await startFloor(join(place.folder, 'cold-floor.db'), '{}')));
    ours.push(await observed(await startServer(place, join(place.folder, 'cold.db'), path)));
  }
  return [
    {
      name: 'cold start to the first answer',
      unit: 'ms',
      measured: median(ours.map(({ firstAnswer }) => firstAnswer)),
      floor: median(floors.map(({ firstAnswer }) => firstAnswer)),
      target: { most: 1_000 },
    },
    {
      name: 'memory of an idle server',
      unit: 'MB',
      measured: megabytes(ours, 'all'),
      floor: megabytes(floors, 'all'),
      target: { most: 90 },
    },
    {
      name: '  of it not shared with other Node programs',
      unit: 'MB',
      measured: megabytes(ours, 'own'),
      floor: megabytes(floors, 'own'),
    },
  ];
}

interface Started {
  readonly firstAnswer: number;
  readonly memory: ReturnType<typeof memoryOf>;
}

async function observed(program: Program): Promise<Started> {
  await setTimeout(1_000);
  const memory = memoryOf(program.pid);
  await program.stop();
  return { firstAnswer: program.firstAnswer, memory };
}

function megabytes(list: readonly Started[], which: 'all' | 'own'): number | undefined {
  const known = list.flatMap(({ memory }) => memory?.[which] ?? []);
  return known.length > 0 ? median(known) / 1e6 : undefined;
}
