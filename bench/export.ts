import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../src/server/store/open-store.ts';
import { answer, consultation } from './answer.ts';
import type { Figure } from './figure.ts';
import { runProgram } from './program.ts';
import { command, type Place } from './server.ts';

const answers = 100_000;
const floorFolder = `${import.meta.dirname}/floor`;

/** How long the command takes to write all answers as CSV, from its start to its end, and the memory that takes. */
export async function exporting({ folder, content }: Place): Promise<Figure[]> {
  const file = (name: string) => join(folder, name);
  await fillStore(file('export.db'));
  await runProgram([
    `${floorFolder}/fill.mjs`,
    file('export-floor.db'),
    String(answers),
    JSON.stringify(answer),
  ]);
  const floor = await runProgram([`${floorFolder}/export.mjs`, file('export-floor.db'), file('floor.csv')]);
  const ours = await runProgram(
    [command, 'export', consultation, '--content', content].concat(
      ['--database', file('export.db')],
      ['--out', file('answers.csv')],
    ),
  );
  const { size } = await stat(file('answers.csv'));
  if (size < answers * 100)
    throw new Error(`the export has ${size} bytes: it cannot hold ${answers} answers`);
  return [
    {
      name: 'export of 100,000 answers as CSV',
      unit: 's',
      measured: ours.seconds,
      floor: floor.seconds,
      target: { most: 4 },
    },
    {
      name: '  most memory',
      unit: 'MB',
      measured: megabytes(ours.peak),
      floor: megabytes(floor.peak),
      target: { most: 120 },
    },
  ];
}

const megabytes = (bytes: number | undefined): number | undefined => bytes && bytes / 1e6;
const key = (n: number): string => n.toString(16).padStart(64, '0');
const instant = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString();

async function fillStore(file: string): Promise<void> {
  const store = await openStore(file);
  const record = { consultation, bodyHash: key(0), response: answer, flags: [] };
  const add = (n: number) =>
    store.records.add({
      ...record,
      receiptHash: key(n),
      receivedAt: instant(n),
      changedAt: undefined,
      withdrawnAt: undefined,
    });
  const batch = 1_000;
  for (let first = 0; first < answers; first += batch) {
    await Promise.all(Array.from({ length: batch }, (_, i) => add(first + i)));
  }
  await store.close();
}
