import type { Response } from '../src/contracts/index.ts';

/** An answer of a common length to the consultation of the demo. */
export const consultation = 'ny-samverkansoverenskommelse';

export const answer: Response = {
  language: 'sv',
  respondent: { kind: 'private-person' },
  answers: {
    kannedom: 3,
    kontakt: ['studier', 'nyheter'],
    fungerar: 'ganska-bra',
    viktigast: ['universitetssamarbete', 'energi-och-miljo', 'den-smarta-staden'],
    ambition: { 'energi-och-miljo': 'hogre', 'den-smarta-staden': 'samma', universitetssamarbete: 'hogre' },
    saknas: 'nej',
    mal: ['fler-studenter', 'forskningsmiljoer'],
    kostnad: 'samma',
    uppfoljning: 'mandatperiod',
    installning: 'for',
    mer: 'Det vore bra om fler unga fick möjlighet att åka. Vi som har varit med i utbytet hjälper gärna till.',
    bidrag: 'nej',
  },
};
