import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consultation } from '../../src/contracts/index.ts';
import { exampleConsultation, exampleDialogue, examplePoll } from './example-consultation.ts';

/** The example consultation, open for as long as anybody tests. */
export const openConsultation: Consultation = {
  ...exampleConsultation,
  opens: '2020-01-01',
  closes: '2099-12-31',
};

/** Writes the examples, or what is given instead, as a content folder. Gives its path. */
export async function writeContent(
  folder: string,
  documents: Readonly<Record<string, unknown>> = {
    'dialogues/exempelstaden.json': exampleDialogue,
    'consultations/parken.json': openConsultation,
    'polls/viktigast.json': examplePoll,
  },
): Promise<string> {
  const content = join(folder, 'content');
  for (const [file, document] of Object.entries(documents)) {
    await mkdir(join(content, file, '..'), { recursive: true });
    const text = typeof document === 'string' ? document : JSON.stringify(document, undefined, 2);
    await writeFile(join(content, file), text);
  }
  return content;
}
