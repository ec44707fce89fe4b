import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ResponseRecords } from '../../../backend/records/response-records.ts';
import type { Consultation } from '../../../contracts/index.ts';
import { choicesTableOf } from '../../export/choices-table.ts';
import { jsonDocumentOf } from '../../export/json-document.ts';
import { answersTableOf } from '../../export/answers-table.ts';
import { chosenConsultation } from '../command-line/chosen-consultation.ts';
import type { ExportConfiguration } from '../command-line/configuration.ts';
import { withStore } from '../command-line/existing-store.ts';
import { note } from '../command-line/operator.ts';
import { withOutput } from '../command-line/output.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { writeTable } from '../files/table-file.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { writeStatistics } from './export-statistics.ts';
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
  const { language = consultation.languages[0] ?? 'sv' } = options;
  await withStore(options.database, async (store) => {
    const { records, officers } = store;
    const object = `consultations/${id}`;
    if (rows === 'statistics') {
      await note(officers, 'responses-exported', object, `${format}, counts alone`);
      const kept = { records, steps: store.steps };
      return withOutput(options.out, (output) =>
        writeStatistics(consultation, kept, { format, language }, output),
      );
    }
    const detail = personal ? `${format}, personal data: ${reason}` : format;
    await note(officers, 'responses-exported', object, detail);
    if (personal) {
      console.error(`${new Date().toISOString()} personal data of ${id} is exported: ${reason}`);
    }
    return withOutput(options.out, (output) =>
      writeAnswers(consultation, records, { ...options, language }, output),
    );
  });
  return 0;
}

interface AnswersFormat extends Pick<ExportConfiguration, 'format' | 'rows' | 'codes' | 'personal'> {
  readonly language: string;
}

/** Writes answers as they stream by, and leaves the output open. */
async function writeAnswers(
  consultation: Consultation,
  records: ResponseRecords,
  options: AnswersFormat,
  output: Writable,
): Promise<void> {
  const { format, personal, rows, language } = options;
  if (format === 'json') {
    await pipeline(
      jsonDocumentOf(consultation, records.all(consultation.id), { personal }, new Date()),
      output,
      { end: false },
    );
    return;
  }
  const table = rows === 'choices' ? choicesTableOf : answersTableOf;
  const all = records.all(consultation.id, 'withdrawn');
  await writeTable(table(consultation, all, options), format, language, output);
}
