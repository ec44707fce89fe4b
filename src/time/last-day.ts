import type { Consultation } from '../contracts/index.ts';

/** The last day to answer. */
export const lastDayOf = ({
  closes,
  extendedTo,
}: Pick<Consultation, 'closes' | 'extendedTo'>): string | undefined => extendedTo ?? closes;
