import type { Wording } from '../../../i18n/wording.ts';
import type { PeriodProblems } from '../initiative-timeline.state.ts';

/** What is to be mended at an end of the period. */
export const problemInWords = (problem: 'form' | 'order', { msg }: Wording): string =>
  problem === 'form'
    ? msg('Skriv ett årtal med fyra siffror, till exempel 1990.', { id: 'timeline.period.form' })
    : msg('Slutåret är före startåret. Skriv ett senare år.', { id: 'timeline.period.order' });

/** The same for those who listen, and once where both ends have it. */
export const problemsInWords = ({ from, to }: PeriodProblems, wording: Wording): string =>
  [...new Set([from, to])]
    .map((problem) => problem && problemInWords(problem, wording))
    .join(' ')
    .trim();
