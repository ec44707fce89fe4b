import { canonicalJson } from '../../../backend/rules/canonical-json.ts';
import type { ResponseRecord } from '../../../backend/records/response-records.ts';
import type { Consultation } from '../../../contracts/index.ts';
import { validateResponse } from '../../../questionnaire/index.ts';
import { opensAt } from '../../../time/index.ts';
import type { ArchivedResponse } from '../files/archive.ts';
import { archiveIn, recordIn } from '../files/archive-file.ts';
import { chosenConsultation } from '../command-line/chosen-consultation.ts';
import { agreeing, counted } from '../command-line/counted.ts';
import type { ImportConfiguration } from '../command-line/configuration.ts';
import { withStore } from '../command-line/existing-store.ts';
import { note } from '../command-line/operator.ts';
import { printable } from '../command-line/printable.ts';

/** Together, so that they share the wait for the disk. */
const batch = 500;

/**
 * Reads in the answers of a JSON export. Doing it again changes nothing: an answer that is here, as it was or changed
 * or withdrawn since, is left as it is. Gives the exit code.
 */
export async function importResponses(
  file: string,
  { database, content }: ImportConfiguration,
): Promise<number> {
  const { consultation, responses } = await archiveIn(file);
  const published = await chosenConsultation(content, consultation.id);
  const { id } = published;
  const all = responses.map((response) => recordIn(id, response));
  const known = { same: 0, other: 0 };
  const fresh: ResponseRecord[] = [];
  await withStore(database, async ({ officers, records }) => {
    for (const some of batches(all)) {
      const standing = await Promise.all(some.map(({ receiptHash }) => records.find(receiptHash)));
      for (const [i, record] of some.entries()) {
        const here = standing[i];
        if (!here) fresh.push(record);
        else known[canonicalJson(here) === canonicalJson(record) ? 'same' : 'other']++;
      }
    }
    const detail = `${counted(fresh.length, 'new answer')} of ${all.length}`;
    await note(officers, 'responses-imported', `consultations/${id}`, detail);
    for (const some of batches(fresh)) await Promise.all(some.map((record) => records.add(record)));
  });
  const { same, other } = known;
  console.log(
    `${id}: ${counted(fresh.length, 'answer')} read in, ${same} ${agreeing(same, 'was', 'were')} here already`,
  );
  if (other > 0) {
    const changed = agreeing(
      other,
      'has been changed or withdrawn here since it was exported, and is left so',
      'have been changed or withdrawn here since they were exported, and are left so',
    );
    console.log(`${other} ${changed}`);
  }
  warnOfUnfit(published, responses);
  warnOfTimes(published, responses, new Date());
  return 0;
}

/** Questions may have changed since; what somebody said is hers all the same. */
function warnOfUnfit(published: Consultation, responses: readonly ArchivedResponse[]): void {
  const problems = responses.flatMap((response) => validateResponse(published, response).slice(0, 1));
  const [first] = problems;
  if (!first) return;
  console.error(
    `${problems.length} of the answers ${agreeing(problems.length, 'does', 'do')} not fit the questions as they are published here, the first at ` +
      `${printable(first.pointer)} (${first.code}). They are kept as they were given; what does not fit is not counted.`,
  );
}

/** No answer of this consultation can have come then: the file is another's, or somebody has written in it. */
function warnOfTimes(published: Consultation, responses: readonly ArchivedResponse[], now: Date): void {
  const opens = opensAt(published);
  for (const [when, isOff] of [
    ['in the future', (received: Date) => received > now],
    ['before the consultation opened', (received: Date) => opens !== undefined && received < opens],
  ] as const) {
    const off = responses.filter(({ receivedAt }) => isOff(new Date(receivedAt)));
    if (off[0]) {
      console.error(
        `${off.length} of the answers came ${when}, the first of them at ${printable(off[0].receivedAt)}. They are kept as they were given.`,
      );
    }
  }
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < all.length; first += batch) yield all.slice(first, first + batch);
}
