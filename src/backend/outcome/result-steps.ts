import type { ConsultationResults } from '../../contracts/index.ts';

/** `results`: what is told. `next`: what was counted as of an instant, to be told when the next step is taken. */
export interface ResultStep {
  readonly asOf: string;
  readonly results: ConsultationResults;
  readonly next?: ConsultationResults | undefined;
}

/**
 * What has been told of the results of consultations. Two results with one answer between them would tell that answer.
 * So while a consultation is open they are told in steps, a step late, so that there is a step between the last of them
 * and all the answers that are told in the end; and what was told in the end is told on until so many answers are gone.
 * When its answers are disposed of the last step remains.
 */
export interface ResultSteps {
  find(consultation: string): Promise<ResultStep | undefined>;
  /**
   * Keeps a step in the place of the one that was found, or where none was. Gives what is kept afterwards: another's
   * step, where somebody else has told something meanwhile, or disposed of the answers.
   */
  keep(consultation: string, step: ResultStep, found: ResultStep | undefined): Promise<ResultStep>;
  /**
   * `sent`: how many answers that stand were sent after an instant, '' being before them all. `last`: when one last was
   * sent, changed or withdrawn, if ever.
   */
  changes(consultation: string, after: string): Promise<ResultChanges>;
}

export interface ResultChanges {
  readonly sent: number;
  readonly last: string;
}
