import type { Consultation } from '../../contracts/index.ts';
import type { Fault } from './finding.ts';

/** A time for disposal that cannot be told. */
export function retentionFaults({ retention, closes }: Consultation): Fault[] {
  if (!retention) return [];
  const { until, months } = retention;
  if ((until === undefined) === (months === undefined)) {
    return [
      {
        path: ['retention'],
        message: 'say how long answers are kept: in "months" or in "until", and not in both',
      },
    ];
  }
  if (months !== undefined && closes === undefined) {
    return [
      { path: ['retention', 'months'], message: 'counts from the last day to answer: say which in "closes"' },
    ];
  }
  return [];
}
