import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { consultation } from './answer.ts';
import { median, type Figure } from './figure.ts';
import { residentBytes } from './process-state.ts';
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
      measured: megabytes(ours),
      floor: megabytes(floors),
      target: { most: 90 },
    },
  ];
}

interface Started {
  readonly firstAnswer: number;
  readonly resident: number | undefined;
}

async function observed(program: Program): Promise<Started> {
  await setTimeout(1_000);
  const resident = residentBytes(program.pid);
  await program.stop();
  return { firstAnswer: program.firstAnswer, resident };
}

function megabytes(list: readonly Started[]): number | undefined {
  const known = list.flatMap(({ resident }) => resident ?? []);
  return known.length > 0 ? median(known) / 1e6 : undefined;
}
