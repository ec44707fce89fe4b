import type { Consultation } from '../../contracts/index.ts';
import type { Backend, Caller } from '../backend.ts';
import type { ResponseRecords } from '../records/response-records.ts';
import type { ResultSteps } from './result-steps.ts';
import { mayShowResults, publishedOutcome } from './results-policy.ts';
import { ResultsReader } from './results-reader.ts';

interface OutcomesOptions {
  /** Throws for what is not published. */
  readonly consultation: (id: string) => Consultation;
  /** The same as its results go by it. */
  readonly settled: (consultation: Consultation) => Consultation;
  readonly hasAnswered: (id: string, caller: Caller) => Promise<boolean>;
  readonly records: ResponseRecords;
  readonly steps: ResultSteps | undefined;
  readonly now: () => Date;
}

interface Outcomes extends Pick<Backend, 'outcome'> {
  /** To be called when an answer has been sent, replaced or withdrawn. */
  changed(consultation: string): void;
}

/** What came of consultations, as their policies allow. */
export function createOutcomes(options: OutcomesOptions): Outcomes {
  const { records, steps, now } = options;
  const reader = new ResultsReader(records, steps, now);
  return {
    changed: (id) => reader.changed(id),

    async outcome(id, caller) {
      const consultation = options.consultation(id);
      const instant = now();
      const settled = options.settled(consultation);
      const isShown = await mayShowResults(settled, instant, () => options.hasAnswered(id, caller));
      const results = isShown ? await reader.results(settled) : undefined;
      return { ...publishedOutcome(consultation, instant), ...(results && { results }) };
    },
  };
}
