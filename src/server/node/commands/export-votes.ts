import { pipeline } from 'node:stream/promises';
import { publishedResults } from '../../../backend/rules/published-results.ts';
import type { Poll, PollResults, Question } from '../../../contracts/index.ts';
import { statisticsTableOf } from '../../export/statistics-table.ts';
import type { ExportConfiguration } from '../command-line/configuration.ts';
import { withStore } from '../command-line/existing-store.ts';
import { note } from '../command-line/operator.ts';
import { withOutput } from '../command-line/output.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { writeTable } from '../files/table-file.ts';

/** Writes how many voted for what, whatever the poll's policy shows to others: small counts are hidden all the same. */
export async function exportVotes(poll: Poll, options: ExportConfiguration): Promise<number> {
  const { format, language = poll.languages[0] ?? 'sv' } = options;
  if (options.personal || options.codes || options.rows === 'choices') {
    throw new UsageError('Of a poll there are counts alone: leave --personal, --codes and --rows out.');
  }
  return withStore(options.database, async ({ votes, officers }) => {
    await note(officers, 'votes-exported', `polls/${poll.id}`, `${format}, counts alone`);
    const results = publishedResults(poll, await votes.tallies(poll.id), new Date());
    await withOutput(options.out, (output) =>
      format === 'json'
        ? pipeline([`${JSON.stringify({ poll: poll.id, ...results })}\n`], output, { end: false })
        : writeTable(votesTableOf(poll, results, language), format, language, output),
    );
    return 0;
  });
}

/** As of a consultation with this one question. */
function votesTableOf({ id, question: text, options }: Poll, results: PollResults, language: string) {
  const question: Question = { id, type: 'single-choice', text, options };
  const choices = results.options.map(({ id, votes }) => ({ id, count: votes }));
  return statisticsTableOf(
    [question],
    { total: results.total, questions: [{ question: id, answered: results.total, choices }] },
    { language },
  );
}
