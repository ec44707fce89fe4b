import { readFile } from 'node:fs/promises';
import type { ResponseRecord } from '../../../backend/records/response-records.ts';
import { readArchive, type Archive, type ArchivedResponse } from './archive.ts';
import { findingLine } from '../../content/finding.ts';
import { printable } from '../command-line/printable.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** The archive in a file. Throws a `UsageError` that says what is wrong in it, and where. */
export async function archiveIn(file: string): Promise<Archive> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new UsageError(`There is no file ${file}.`);
    throw error;
  });
  const archive = readArchive(file, text);
  if ('responses' in archive) return archive;
  throw new UsageError(
    `The file is no whole export:\n${archive.map((finding) => printable(findingLine(finding))).join('\n')}`,
  );
}

/** An archived answer as it was stored. */
export const recordIn = (
  consultation: string,
  { receiptHash, bodyHash, receivedAt, changedAt, flags, ...response }: ArchivedResponse,
): ResponseRecord => ({
  receiptHash,
  consultation,
  bodyHash,
  receivedAt,
  changedAt,
  withdrawnAt: undefined,
  response,
  flags,
});
