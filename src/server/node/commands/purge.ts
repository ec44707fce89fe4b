import { ResultsReader } from '../../../backend/outcome/results-reader.ts';
import { archiveIn } from '../files/archive-file.ts';
import { chosenConsultation } from '../command-line/chosen-consultation.ts';
import type { PurgeConfiguration } from '../command-line/configuration.ts';
import { ContentError } from '../command-line/content-error.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { withStore } from '../command-line/existing-store.ts';
import { agreeing, counted } from '../command-line/counted.ts';
import { keptUntil } from './kept-until.ts';
import { note } from '../command-line/operator.ts';
import {
  codeWhereBarred,
  noArchive,
  nothingLeft,
  obstaclesByArchive,
  obstaclesByTime,
} from './purge-obstacles.ts';
import { purgeVoters } from './purge-voters.ts';

/** Erases what is kept of a consultation, or of who has voted in a poll. Gives the exit code. */
export async function purge(id: string, options: PurgeConfiguration): Promise<number> {
  const { content, findings } = await readContentFolder(options.content);
  if (!content.consultations.has(id)) {
    if (findings.length > 0) throw new ContentError(findings);
    const code = await purgeVoters(id, content.polls.get(id), options);
    if (code !== undefined) return code;
  }
  return purgeAnswers(id, options);
}

/**
 * Erases the answers to a consultation when the disposal decision says so and an archive has every one of them. The
 * results that may be shown remain. Gives the exit code.
 */
async function purgeAnswers(id: string, options: PurgeConfiguration): Promise<number> {
  const consultation = await chosenConsultation(options.content, id);
  const archive = options.archive === undefined ? undefined : await archiveIn(options.archive);
  return withStore(options.database, async ({ records, disposal, officers, steps, compact }) => {
    const kept = await disposal.kept(id);
    const answers = counted(kept.answers, 'answer');
    const isEmpty = kept.answers + kept.withdrawn === 0;
    const step = await steps.find(id);
    const begun = step && step.asOf > kept.last ? step : undefined;
    const obstacles = [
      ...obstaclesByTime(consultation, new Date()),
      ...(archive ? await obstaclesByArchive(archive, id, records, begun !== undefined) : []),
      ...(archive || isEmpty ? [] : [noArchive(id)]),
    ];
    console.log(`${id}: ${answers}, and what is left of ${kept.withdrawn} withdrawn`);
    console.log(
      `decision: ${consultation.retention?.decision ?? 'none'}; kept until: ${keptUntil(consultation) ?? 'no day'}`,
    );
    if (isEmpty && obstacles.length === 0) {
      console.log(nothingLeft);
      // One that was cut off may have erased all of it, and not yet cleared it out of the file.
      if (!options['dry-run']) await compact(true);
      return 0;
    }
    const code = codeWhereBarred(obstacles, options);
    if (code !== undefined) return code;

    // One that was cut off kept the results of all answers, and erased some of them.
    const reader = new ResultsReader(records, steps, () => new Date());
    const results = begun?.results ?? (await reader.final(consultation));
    const now = new Date().toISOString();
    const decision = consultation.retention?.decision ?? '';
    const object = `consultations/${id}`;
    // Written down first: what is erased is known to be by somebody, also where the power fails in between.
    await note(officers, 'responses-erased', object, `${answers} by ${decision}`);
    if (!(await disposal.purge(id, kept, { asOf: now, results }))) {
      await note(officers, 'refused', object, 'the answers changed meanwhile, and none was erased');
      console.log('not yet: the answers changed meanwhile, and none was erased. Begin anew with an export.');
      return 1;
    }
    console.error(
      `${now} ${answers} to ${id} ${agreeing(kept.answers, 'was', 'were')} erased by ${decision}`,
    );
    console.log(`erased: ${answers}, and what was left of ${kept.withdrawn} withdrawn`);
    const left = await disposal.kept(id);
    if (left.answers + left.withdrawn > 0) {
      console.log(
        `${left.answers} came in meanwhile and ${agreeing(left.answers, 'is', 'are')} there: begin anew with an export.`,
      );
      return 1;
    }
    return 0;
  });
}
