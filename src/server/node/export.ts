import { existsSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Consultation } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/response-records.ts';
import { jsonDocumentOf } from '../export/json-document.ts';
import { tableOf } from '../export/table.ts';
import { openStore } from '../store/open-store.ts';
import type { ExportConfiguration } from './configuration.ts';
import { ContentError } from './content-error.ts';
import { readContentFolder } from './content-folder.ts';
import { withOutput } from './output.ts';
import { UsageError } from './usage-error.ts';

/** Streams the answers to a consultation, in the order they came in. Gives the exit code. */
export async function exportResponses(id: string, options: ExportConfiguration): Promise<number> {
  const { personal, reason, database, out } = options;
  if (personal && reason === undefined) {
    throw new UsageError('--personal takes out personal data: say why with --reason "...".');
  }
  const consultation = await consultationIn(options.content, id);
  if (!database.includes('://') && !existsSync(database)) {
    throw new UsageError(
      `There is no database ${database}. Give the one that the server writes to: --database <file>.`,
    );
  }
  if (personal) console.error(`${new Date().toISOString()} personal data of ${id} is exported: ${reason}`);

  const store = await openStore(database);
  try {
    await withOutput(out, (output) => write(consultation, store.records.all(id), options, output));
  } finally {
    await store.close();
  }
  return 0;
}

async function consultationIn(folder: string, id: string): Promise<Consultation> {
  const { content, findings } = await readContentFolder(folder);
  const consultation = content.consultations.get(id);
  if (consultation !== undefined) return consultation;
  if (findings.length > 0) throw new ContentError(findings);
  const known = [...content.consultations.keys()].join(', ');
  throw new UsageError(`There is no consultation "${id}" in ${folder}. There is ${known || 'none'}.`);
}

/** The byte order mark and the semicolon are what Excel needs to open a table rightly in Swedish. */
async function write(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
  { personal, format, language = consultation.languages[0] ?? 'sv' }: ExportConfiguration,
  output: Writable,
): Promise<void> {
  if (format === 'json') {
    await pipeline(jsonDocumentOf(consultation, records, { personal }, new Date()), output, { end: false });
    return;
  }
  const csv = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', quoted_string: true });
  await pipeline(tableOf(consultation, records, { personal, language }), csv, output, { end: false });
}
