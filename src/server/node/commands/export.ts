import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tallyAnswers } from '../../../backend/outcome/answer-tally.ts';
import { consultationResults } from '../../../backend/outcome/consultation-results.ts';
import type { ResponseRecord } from '../../../backend/records/response-records.ts';
import type { Consultation } from '../../../contracts/index.ts';
import { questionsOf } from '../../../questionnaire/index.ts';
import { choicesTableOf } from '../../export/choices-table.ts';
import { jsonDocumentOf } from '../../export/json-document.ts';
import { isPersonal } from '../../export/personal.ts';
import { statisticsTableOf } from '../../export/statistics-table.ts';
import { answersTableOf } from '../../export/answers-table.ts';
import { chosenConsultation } from '../command-line/chosen-consultation.ts';
import type { ExportConfiguration } from '../command-line/configuration.ts';
import { withStore } from '../command-line/existing-store.ts';
import { note } from '../command-line/operator.ts';
import { withOutput } from '../command-line/output.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { writeTable } from '../files/table-file.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { exportVotes } from './export-votes.ts';

/** Writes out what people have said: the answers to a consultation, or the counts of a poll. Gives the exit code. */
export async function exportAnswers(id: string, options: ExportConfiguration): Promise<number> {
  const { content } = await readContentFolder(options.content);
  const poll = content.polls.get(id);
  return poll && !content.consultations.has(id) ? exportVotes(poll, options) : exportResponses(id, options);
}

/** Streams the answers to a consultation, in the order they came in. */
async function exportResponses(id: string, options: ExportConfiguration): Promise<number> {
  const { personal, reason, rows, format } = options;
  if (personal && reason === undefined) {
    throw new UsageError('--personal takes out personal data: say why with --reason "...".');
  }
  if (format === 'json' && rows === 'choices') {
    throw new UsageError('A JSON document has every choice in it as it is: leave --rows out.');
  }
  const consultation = await chosenConsultation(options.content, id);
  await withStore(options.database, async ({ records, officers }) => {
    if (rows !== 'statistics') {
      const detail = personal ? `${format}, personal data: ${reason}` : format;
      await note(officers, 'responses-exported', `consultations/${id}`, detail);
      if (personal) {
        console.error(`${new Date().toISOString()} personal data of ${id} is exported: ${reason}`);
      }
    }
    await withOutput(options.out, (output) => writeAnswers(consultation, records.all(id), options, output));
  });
  return 0;
}

type AnswersFormat = Pick<ExportConfiguration, 'format' | 'rows' | 'language' | 'codes' | 'personal'>;

/** Writes answers as they stream by, and leaves the output open. */
async function writeAnswers(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
  format: AnswersFormat,
  output: Writable,
): Promise<void> {
  const { personal, rows, language = consultation.languages[0] ?? 'sv' } = format;
  if (format.format === 'json' && rows === 'answers') {
    await pipeline(jsonDocumentOf(consultation, records, { personal }, new Date()), output, { end: false });
    return;
  }
  if (rows === 'statistics') return writeStatistics(consultation, records, { ...format, language }, output);
  const table = rows === 'choices' ? choicesTableOf : answersTableOf;
  await writeTable(table(consultation, records, { ...format, language }), format.format, language, output);
}

/** Of every question that is not personal; whoever counts for the house need not have it published. */
async function writeStatistics(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
  { format, language }: AnswersFormat & { readonly language: string },
  output: Writable,
): Promise<void> {
  const tally = await tallyAnswers(consultation, records);
  for (const [question, { stray }] of tally.questions) {
    if (stray > 0)
      console.error(`${question}: ${stray} answers fit none of what can be chosen now, and are not counted`);
  }
  const results = consultationResults(consultation, tally, { mayTell: (question) => !isPersonal(question) });
  if (format === 'json') {
    await pipeline([`${JSON.stringify({ consultation: consultation.id, ...results })}\n`], output, {
      end: false,
    });
    return;
  }
  await writeTable(
    statisticsTableOf(questionsOf(consultation), results, { language }),
    format,
    language,
    output,
  );
}
