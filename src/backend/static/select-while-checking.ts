import type { Dialogue, InitiativePage } from '../../contracts/index.ts';
import { BackendError } from '../errors.ts';
import type { InitiativeQuery } from '../initiatives/initiative-query.ts';
import { selectInitiatives } from '../initiatives/select-initiatives.ts';
import { areInitiatives, type CheckedDocument } from './documents.ts';

/**
 * What a query asks of a dialogue that is still being checked. It is given at once where all that goes out is on
 * contract, so that the first list of ten thousand is there as soon as that of a hundred. A search waits for the rest:
 * it would go through all the words.
 */
export async function selectWhileChecking(
  { document, checked }: CheckedDocument<Dialogue>,
  query: InitiativeQuery,
  now: Date,
): Promise<InitiativePage> {
  if (!query.text) {
    try {
      const page = selectInitiatives(document, query, now);
      if (areInitiatives(page.items)) return page;
    } catch (error) {
      // Anything else comes of a fault in the document, which the check will name.
      if (error instanceof BackendError) throw error;
    }
  }
  await checked;
  return selectInitiatives(document, query, now);
}
