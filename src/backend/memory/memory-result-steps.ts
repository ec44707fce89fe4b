import type { ResponseRecord } from '../records/response-records.ts';
import type { ResultStep, ResultSteps } from '../outcome/result-steps.ts';

/** Steps that live as long as the page or the process. `records`: every one there is, withdrawn ones too. */
export function createMemoryResultSteps(records: () => Iterable<ResponseRecord>): ResultSteps {
  const kept = new Map<string, ResultStep>();
  return {
    async find(consultation) {
      return kept.get(consultation);
    },
    async keep(consultation, step) {
      kept.set(consultation, step);
    },
    async keepUnlessLater(consultation, step) {
      const { asOf = '' } = kept.get(consultation) ?? {};
      if (asOf <= step.asOf) kept.set(consultation, step);
    },
    async changes(consultation, after) {
      const own = [...records()].filter((record) => record.consultation === consultation);
      const times = own.map(({ receivedAt, changedAt = '', withdrawnAt = '' }) =>
        [receivedAt, changedAt, withdrawnAt].reduce((a, b) => (a > b ? a : b)),
      );
      return {
        count: times.filter((time) => time > after).length,
        sent: own.filter(({ receivedAt, withdrawnAt }) => receivedAt > after && !withdrawnAt).length,
        last: times.reduce((a, b) => (a > b ? a : b), ''),
      };
    },
  };
}
