import type { BackendError } from '../backend/errors.ts';
import type { Wording } from '../i18n/wording.ts';
import type * as givingUp from './giving-up.ts';

/** What happened and what to do, for somebody who has just lost her nerve. That nothing is lost is said by who shows it. */
export interface Failure {
  readonly title: string;
  readonly advice: string;
}

/** The words for each failure, once there has been one: most visits need none. */
let fetched: typeof givingUp | undefined;

/** Fetches the words for failures. Without them a failure is told in general ones. */
export async function fetchFailureWords(): Promise<void> {
  fetched ??= await import('./giving-up.ts').catch(() => undefined);
}

/**
 * Gets ready to say that an element could not show what it should: to its reader, and to the page's author. `isPart`: what
 * it shows already stays.
 */
export async function prepareFailure(error: BackendError, element: Element, isPart?: true): Promise<void> {
  await fetchFailureWords();
  fetched?.giveUp(error, element, isPart);
}

/** A failure in the best words that are here. Where they cannot be fetched, it is the network that fails. */
export const inWords = (error: BackendError, wording: Wording): Failure =>
  fetched?.failureInWords(error, wording) ?? {
    title: wording.msg('Vi får ingen kontakt', { id: 'failure.offline' }),
    advice: '',
  };
