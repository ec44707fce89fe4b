import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Content } from '../../backend/content.ts';
import type { ResponseRecords } from '../../backend/response-records.ts';
import { jsonDocumentOf } from '../export/json-document.ts';
import { tableOf } from '../export/table.ts';
import type { Office } from '../officers/office.ts';

/** Streams answers as `samrad export` writes them. A reader that goes away ends the reading of the database. */
export const responsesDownload =
  (content: Content, records: ResponseRecords): Office['responses'] =>
  async (id, { format, personal, language }) => {
    const consultation = content.consultations.get(id);
    if (!consultation) return undefined;
    if (format === 'json') {
      const pieces = jsonDocumentOf(consultation, records.all(id), { personal }, new Date());
      return {
        type: 'application/json',
        body: Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>,
      };
    }
    const rows = tableOf(consultation, records.all(id), {
      personal,
      language: language ?? consultation.languages[0] ?? 'sv',
    });
    // The byte order mark and the semicolon are what Excel needs to open a table rightly in Swedish.
    const csv = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', quoted_string: true });
    const source = Readable.from(rows);
    source.on('error', (error) => csv.destroy(error));
    csv.on('close', () => source.destroy());
    return {
      type: 'text/csv; charset=utf-8',
      body: Readable.toWeb(source.pipe(csv)) as ReadableStream<Uint8Array>,
    };
  };
