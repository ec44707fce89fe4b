import { canonicalJson } from '../../../backend/rules/canonical-json.ts';
import type { ResponseRecords } from '../../../backend/records/response-records.ts';
import type { Consultation } from '../../../contracts/index.ts';
import { dayAt, openingAt } from '../../../time/index.ts';
import type { Archive } from '../files/archive.ts';
import { recordIn } from '../files/archive-file.ts';
import type { PurgeConfiguration } from '../command-line/configuration.ts';
import { agreeing, counted } from '../command-line/counted.ts';
import { keptUntil } from './kept-until.ts';

/** Tells what stands in the way of a purge. Gives the exit code where nothing is to be erased, or not yet. */
export function codeWhereBarred(
  obstacles: readonly string[],
  options: Pick<PurgeConfiguration, 'dry-run'>,
): number | undefined {
  const isBarred = obstacles.length > 0;
  for (const obstacle of obstacles) console.log(`not yet: ${obstacle}`);
  if (options['dry-run']) {
    console.log(isBarred ? 'nothing would be erased, and nothing was' : 'would be erased now; nothing was');
    return 0;
  }
  return isBarred ? 1 : undefined;
}

export const nothingLeft = 'nothing is left to purge';

export function obstaclesByTime(consultation: Consultation, now: Date): string[] {
  if (!consultation.retention) {
    return ['the consultation names no disposal decision: write it into its "retention"'];
  }
  const until = keptUntil(consultation);
  return [
    ...(openingAt(consultation, now) === 'closed' ? [] : ['the consultation has not closed']),
    ...(until === undefined
      ? ['nothing tells until when the answers are kept: give "months" and "closes", or "until"']
      : []),
    ...(until !== undefined && until >= dayAt(now) ? [`the answers are kept until ${until}`] : []),
  ];
}

export const noArchive = (id: string): string =>
  `there is no archive: write one with samrad export ${id} --format json --personal --reason "..." --out ${id}.json, and name it with --archive ${id}.json`;

/**
 * Every answer must stand in the archive letter by letter, and no other: what was withdrawn since must not live on
 * there. Where a purge had begun, the others are those that it erased.
 */
export async function obstaclesByArchive(
  archive: Archive,
  id: string,
  records: ResponseRecords,
  isBegun: boolean,
): Promise<string[]> {
  if (archive.consultation.id !== id) return [`the archive is of ${archive.consultation.id}`];
  const archived = new Map(
    archive.responses.map((response) => [response.receiptHash, canonicalJson(recordIn(id, response))]),
  );
  let standing = 0;
  let missing = 0;
  for await (const record of records.all(id)) {
    standing++;
    if (archived.get(record.receiptHash) !== canonicalJson(record)) missing++;
  }
  if (missing > 0) {
    const stands = agreeing(
      missing,
      'is not in the archive as it now stands',
      'are not in the archive as they now stand',
    );
    return [`${counted(missing, 'answer')} ${stands}: write it anew`];
  }
  if (standing < archived.size && !isBegun) {
    const gone = archived.size - standing;
    return [
      `${counted(gone, 'answer')} in the archive ${agreeing(gone, 'is', 'are')} not here any more: write it anew`,
    ];
  }
  return [];
}
