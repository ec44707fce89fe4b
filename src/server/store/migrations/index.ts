import type { Migration } from 'kysely/migration';
import { responses } from './0001-responses.ts';
import { polls } from './0002-polls.ts';
import { resultSteps } from './0003-result-steps.ts';
import { officers } from './0004-officers.ts';
import { pollPersons } from './0005-poll-persons.ts';
import { nextSteps } from './0006-next-steps.ts';
import { settledVotes } from './0007-settled-votes.ts';
import { nextResults } from './0008-next-results.ts';
import { tokensByPoll } from './0009-tokens-by-poll.ts';
import { countedOptions } from './0010-counted-options.ts';
import { linesOfTheLog } from './0011-lines-of-the-log.ts';
import { tagsWithoutReceipts } from './0012-tags-without-receipts.ts';
import { votesByPoll } from './0013-votes-by-poll.ts';

/** In the order of their names. One that has been released is never changed: add the next. */
export const migrations: Record<string, Migration> = {
  '0001-responses': responses,
  '0002-polls': polls,
  '0003-result-steps': resultSteps,
  '0004-officers': officers,
  '0005-poll-persons': pollPersons,
  '0006-next-steps': nextSteps,
  '0007-settled-votes': settledVotes,
  '0008-next-results': nextResults,
  '0009-tokens-by-poll': tokensByPoll,
  '0010-counted-options': countedOptions,
  '0011-lines-of-the-log': linesOfTheLog,
  '0012-tags-without-receipts': tagsWithoutReceipts,
  '0013-votes-by-poll': votesByPoll,
};
