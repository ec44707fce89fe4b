import type { ResponseRecord } from '../records/response-records.ts';
import type { ResultStep, ResultSteps } from '../outcome/result-steps.ts';

/** Steps that live as long as the page or the process. `records`: every one there is, withdrawn ones too. */
export function createMemoryResultSteps(records: () => Iterable<ResponseRecord>): ResultSteps {
  const kept = new Map<string, ResultStep>();
  return {
    async find(consultation) {
      return kept.get(consultation);
    },
    async keep(consultation, step, found) {
      const standing = kept.get(consultation);
      if (standing && !isSame(standing, found)) return standing;
      kept.set(consultation, step);
      return step;
    },
    async changes(consultation, after) {
      const own = [...records()].filter((record) => record.consultation === consultation);
      const times = own.map(({ receivedAt, changedAt = '', withdrawnAt = '' }) =>
        [receivedAt, changedAt, withdrawnAt].reduce((a, b) => (a > b ? a : b)),
      );
      return {
        sent: own.filter(({ receivedAt, withdrawnAt }) => receivedAt > after && !withdrawnAt).length,
        last: times.reduce((a, b) => (a > b ? a : b), ''),
      };
    },
  };
}

const isSame = (standing: ResultStep, found: ResultStep | undefined): boolean =>
  JSON.stringify(standing) === JSON.stringify(found);
