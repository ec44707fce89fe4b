import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tallyAnswers } from '../../../backend/outcome/answer-tally.ts';
import { consultationResults } from '../../../backend/outcome/consultation-results.ts';
import { ResultsReader } from '../../../backend/outcome/results-reader.ts';
import { thresholdOf } from '../../../backend/outcome/small-cells.ts';
import { hasAll } from '../../../backend/outcome/told-at-last.ts';
import type { Consultation, ConsultationResults } from '../../../contracts/index.ts';
import { questionsOf } from '../../../questionnaire/index.ts';
import type { Store } from '../../store/store.ts';
import { isPersonal } from '../../export/personal.ts';
import { statisticsTableOf } from '../../export/statistics-table.ts';
import { agreeing, counted } from '../command-line/counted.ts';
import type { ExportConfiguration } from '../command-line/configuration.ts';
import { writeTable } from '../files/table-file.ts';

type Kept = Pick<Store, 'records' | 'steps'>;

/** Writes how often each choice was made, and leaves the output open. */
export async function writeStatistics(
  consultation: Consultation,
  kept: Kept,
  { format, language }: Pick<ExportConfiguration, 'format'> & { readonly language: string },
  output: Writable,
): Promise<void> {
  const { id } = consultation;
  const told = await new ResultsReader(kept.records, kept.steps, () => new Date()).results(consultation);
  const results = (await ofEveryQuestion(consultation, kept)) ?? told;
  if (results === undefined) return;
  if (results === told) {
    console.error(
      `${id}: these are the counts that its outcome tells, of questions with "publish" alone, since others would tell single ` +
        'answers by the difference. Of a consultation that has closed every question is counted.',
    );
  }
  if (format === 'json') {
    await pipeline([`${JSON.stringify({ consultation: id, ...results })}\n`], output, { end: false });
    return;
  }
  await writeTable(
    statisticsTableOf(questionsOf(consultation), results, { language }),
    format,
    language,
    output,
  );
}

/**
 * Of every question that is not personal; whoever counts for the house need not have it published. Nothing where there are
 * other answers than those that were told of.
 */
async function ofEveryQuestion(
  consultation: Consultation,
  { records, steps }: Kept,
): Promise<ConsultationResults | undefined> {
  const { id } = consultation;
  const step = await steps.find(id);
  const isTold = step !== undefined && hasAll(step, await steps.changes(id, ''));
  const hidesNothing = thresholdOf(consultation) === 1;
  if (!isTold && !hidesNothing) return undefined;
  const tally = await tallyAnswers(consultation, records.all(id));
  if (!hidesNothing && tally.total !== step?.results.total) return undefined;
  for (const [question, { stray }] of tally.questions) {
    if (stray > 0)
      console.error(
        `${question}: ${counted(stray, 'answer')} ${agreeing(stray, 'fits', 'fit')} none of what can be chosen now, and ${agreeing(stray, 'is', 'are')} not counted`,
      );
  }
  return consultationResults(consultation, tally, { mayTell: (question) => !isPersonal(question) });
}
