import type { Consultation } from '../../contracts/index.ts';
import type { ResponseRecord } from '../../backend/records/response-records.ts';
import type { ExportOptions } from './export-columns.ts';
import { withoutPersonal } from './personal.ts';

/**
 * One JSON document, in pieces: the consultation with its questions, and each answer to it. With personal data it
 * is whole: it also has the hashes that receipts and retries are known by, so that it can be read in elsewhere.
 */
export async function* jsonDocumentOf(
  consultation: Consultation,
  records: AsyncIterable<ResponseRecord>,
  { personal }: Pick<ExportOptions, 'personal'>,
  exportedAt: Date,
): AsyncGenerator<string> {
  const head = { exportedAt: exportedAt.toISOString(), personal, consultation };
  yield `${JSON.stringify(head).slice(0, -1)},"responses":[`;
  let separator = '\n';
  for await (const { receivedAt, changedAt, flags, response, receiptHash, bodyHash } of records) {
    if (response === undefined) continue;
    const kept = personal
      ? { receiptHash, bodyHash, receivedAt, changedAt, flags, ...response }
      : { receivedAt, changedAt, flags, ...withoutPersonal(response, consultation) };
    yield `${separator}${JSON.stringify(kept)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
