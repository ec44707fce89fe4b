import type { Consultation } from '../contracts/index.ts';

/** What the rules need to know of a consultation. */
export type Questionnaire = Pick<Consultation, 'sections' | 'respondents'>;
