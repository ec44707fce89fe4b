import { withStore } from '../command-line/existing-store.ts';
import { note } from '../command-line/operator.ts';
import { UsageError } from '../command-line/usage-error.ts';
import type { EraseConfiguration } from '../command-line/configuration.ts';

/** Erases one answer, as its receipt would, for whom the receipt is lost. Gives the exit code. */
export async function erase(receiptHash: string, { database, reason }: EraseConfiguration): Promise<number> {
  if (!/^[0-9a-f]{64}$/.test(receiptHash)) {
    throw new UsageError(
      `"${receiptHash}" is no answer. Write its "receiptHash", which samrad export --format json --personal shows.`,
    );
  }
  if (reason === undefined) throw new UsageError('Say why, and who decided it: --reason "...".');
  return await withStore(database, async ({ records, officers }) => {
    const record = await records.find(receiptHash);
    if (!record?.response) {
      console.error(`samrad: There is no answer ${receiptHash}, or it is gone already.`);
      return 1;
    }
    const { consultation, receivedAt } = record;
    // Written down first: what is erased is known to be by somebody, also where the power fails in between.
    await note(officers, 'response-erased', `consultations/${consultation}`, `of ${receivedAt}: ${reason}`);
    await records.withdraw(receiptHash, new Date().toISOString());
    console.log(
      `erased: one answer to ${consultation}, received ${receivedAt}; files that were written still have it`,
    );
    return 0;
  });
}
