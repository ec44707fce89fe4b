import { Readable } from 'node:stream';
import type { Content } from '../../../backend/content.ts';
import type { ResponseRecords } from '../../../backend/records/response-records.ts';
import { csvOf } from '../../export/csv.ts';
import { exportWords } from '../../export/export-words.ts';
import { jsonDocumentOf } from '../../export/json-document.ts';
import { answersTableOf } from '../../export/answers-table.ts';
import type { Office } from '../../officers/office.ts';

/** Streams answers as `samrad export` writes them. A reader that goes away ends the reading of the database. */
export const responsesDownload =
  (content: Content, records: ResponseRecords): Office['responses'] =>
  async (id, { format, personal, language: wanted }) => {
    const consultation = content.consultations.get(id);
    if (!consultation) return undefined;
    if (format === 'json') {
      return {
        type: 'application/json',
        body: bytesOf(jsonDocumentOf(consultation, records.all(id), { personal }, new Date())),
      };
    }
    const language = wanted ?? consultation.languages[0] ?? 'sv';
    const table = answersTableOf(consultation, records.all(id, 'withdrawn'), { personal, language });
    return {
      type: 'text/csv; charset=utf-8',
      body: bytesOf(csvOf(table, exportWords(language).decimalSign)),
    };
  };

const bytesOf = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>;
