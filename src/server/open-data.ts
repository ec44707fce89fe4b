import type { Backend } from '../backend/backend.ts';
import { BackendError } from '../backend/errors.ts';
import { refusal } from '../backend/refusal.ts';
import { questionsOf } from '../questionnaire/index.ts';
import { csvOf } from './export/csv.ts';
import { exportWords } from './export/export-words.ts';
import { statisticsTableOf } from './export/statistics-table.ts';
import { datasetOf, type OpenData } from './dataset.ts';
import { KeptAwhile } from './kept-awhile.ts';

/** Milliseconds that a dataset may be late. It looks at all of a dialogue, and who reads it is not counted. */
const lateness = 5_000;

/** A dialogue's open data for whoever finds the calls under a root. */
type DatasetUnder = (root: string) => object;

interface Datasets {
  /** The open data of a dialogue as anybody may see it now, or could a moment ago. */
  dataset(id: string, root: string): Promise<object>;
  /** To be called when something has been published, which is to be seen at once. */
  forget(): void;
}

export function createDatasets(backend: Backend): Datasets {
  const kept = new KeptAwhile<DatasetUnder>(lateness);
  return {
    dataset: async (id, root) =>
      (await kept.get(id, async () => datasetUnder(await openDataOf(backend, id))))(root),
    forget: () => kept.forget(),
  };
}

/** All read under one root, so that the last one is enough to remember. */
function datasetUnder(data: OpenData): DatasetUnder {
  let last: { readonly root: string; readonly dataset: object } | undefined;
  return (root) => {
    if (last?.root !== root) last = { root, dataset: datasetOf(data, root) };
    return last.dataset;
  };
}

async function openDataOf(backend: Backend, id: string): Promise<OpenData> {
  const dialogue = await backend.dialogue(id);
  const consultations = await Promise.all(
    dialogue.consultations.map(async (consultation) => ({
      consultation: await backend.consultation(consultation),
      outcome: await backend.outcome(consultation, {}),
    })),
  );
  const polls = await Promise.all(dialogue.polls.map((poll) => pollWithResults(backend, poll)));
  return { dialogue, consultations, polls: polls.filter((poll) => poll !== undefined) };
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
  const table = statisticsTableOf(questionsOf(consultation), results, { language });
  for await (const piece of csvOf(table, exportWords(language).decimalSign)) pieces.push(piece);
  return pieces.join('');
}
