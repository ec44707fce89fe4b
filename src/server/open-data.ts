import type { Backend } from '../backend/backend.ts';
import { BackendError } from '../backend/errors.ts';
import { refusal } from '../backend/refusal.ts';
import { csvOf } from './export/csv.ts';
import { exportWords } from './export/export-words.ts';
import { statisticsTableOf } from './export/statistics-table.ts';
import { datasetOf } from './dataset.ts';

/** The open data of a dialogue as anybody may see it now. */
export async function datasetIn(backend: Backend, id: string, root: string): Promise<object> {
  const dialogue = await backend.dialogue(id);
  const consultations = await Promise.all(
    dialogue.consultations.map(async (consultation) => ({
      consultation: await backend.consultation(consultation),
      outcome: await backend.outcome(consultation, {}),
    })),
  );
  const polls = await Promise.all(dialogue.polls.map((poll) => pollWithResults(backend, poll)));
  return datasetOf({ dialogue, consultations, polls: polls.filter((poll) => poll !== undefined) }, root);
}

async function pollWithResults(backend: Backend, id: string) {
  try {
    await backend.results(id, {});
    return await backend.poll(id);
  } catch (error) {
    if (error instanceof BackendError && error.reason === 'results-hidden') return undefined;
    throw error;
  }
}

/** The results of a consultation as a table, where anybody may see them. */
export async function resultsTable(backend: Backend, id: string): Promise<string> {
  const consultation = await backend.consultation(id);
  const { results } = await backend.outcome(id, {});
  if (!results)
    throw refusal('results-hidden', 'The results of this consultation are not shown to all, or not yet.');
  const language = consultation.languages[0] ?? 'sv';
  const pieces: string[] = [];
  const table = statisticsTableOf(consultation, results, { language });
  for await (const piece of csvOf(table, exportWords(language).decimalSign)) pieces.push(piece);
  return pieces.join('');
}
