import type { ConsultationResults } from '../../contracts/index.ts';

/** `results`: what is told. `next`: what was counted as of an instant, to be told when the next step is taken. */
export interface ResultStep {
  readonly asOf: string;
  readonly results: ConsultationResults;
  readonly next?: ConsultationResults | undefined;
}

/**
 * What has been told of the results of consultations. While one is open they are told in steps: two results with
 * one answer between them would tell that answer. They are told a step late, so that there is a step between the last
 * of them and all the answers that are told in the end. When its answers are disposed of the last step remains.
 */
export interface ResultSteps {
  find(consultation: string): Promise<ResultStep | undefined>;
  keep(consultation: string, step: ResultStep): Promise<void>;
  /** The same, but for what is kept as of a later instant: answers may have been disposed of meanwhile. */
  keepUnlessLater(consultation: string, step: ResultStep): Promise<void>;
  /**
   * `count`: how many answers have been sent, changed or withdrawn after an instant. `sent`: how many of them were
   * sent and stand. `last`: when one last was sent, changed or withdrawn, if ever.
   */
  changes(consultation: string, after: string): Promise<ResultChanges>;
}

export interface ResultChanges {
  readonly count: number;
  readonly sent: number;
  readonly last: string;
}
