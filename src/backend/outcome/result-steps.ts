import type { ConsultationResults } from '../../contracts/index.ts';

/** Results as they were told at an instant. */
export interface ResultStep {
  readonly asOf: string;
  readonly results: ConsultationResults;
}

/**
 * What has been told of the results of consultations. While one is open they are told in steps: two results with
 * one answer between them would tell that answer. When its answers are disposed of the last step remains.
 */
export interface ResultSteps {
  find(consultation: string): Promise<ResultStep | undefined>;
  keep(consultation: string, step: ResultStep): Promise<void>;
  /** `count`: how many answers have been sent, changed or withdrawn after an instant. `last`: when one last was, if ever. */
  changes(consultation: string, after: string): Promise<{ readonly count: number; readonly last: string }>;
}
