import { ResultsPolicy, type Consultation } from '../../src/contracts/index.ts';
import { exampleConsultation } from './example-consultation.ts';

/** The example with every question's results open to be shown. */
export const publishing: Consultation = {
  ...exampleConsultation,
  sections: exampleConsultation.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.type === 'statement' ? question : { ...question, publish: true },
    ),
  })),
};

/** One for each policy, and one whose outcome comes on 20 May 2026. */
export const exampleResults: readonly Consultation[] = [
  ...ResultsPolicy.options.map((results): Consultation => ({
    ...publishing,
    id: `resultat-${results}`,
    results,
  })),
  {
    ...publishing,
    id: 'aterkopplat',
    results: 'when-published',
    outcome: { publishedAt: '2026-05-20', summary: { sv: 'Vi bygger parken.' }, themes: [] },
  },
];
