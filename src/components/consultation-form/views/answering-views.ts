import type { TemplateResult } from 'lit';
import type { LaterQuestions } from '../../../templates/questions/question-field.ts';
import { matrixQuestion } from '../../../templates/questions/matrix-question.ts';
import { rankingQuestion } from '../../../templates/questions/ranking-question.ts';
import type { AnsweringView } from '../form-view.ts';
import { closed, upcoming } from './not-open.ts';
import { receipt } from './receipt.ts';
import { review } from './review.ts';
import { withdrawn } from './withdrawal.ts';

export { aboveQuestions } from './above-questions.ts';
export { contacts } from './contacts.ts';
export { draftPanel } from './draft-panel.ts';
export { errorSummary } from './error-summary.ts';
export { warningOf } from '../../../templates/personal-number-warning.ts';
export { problemInWords } from '../../../templates/problem-words.ts';
export { misconfigured } from './misconfigured.ts';
export { respondentPart } from './respondent-part.ts';
export { returning } from './returning.ts';

export const laterQuestions: LaterQuestions = { ranking: rankingQuestion, matrix: matrixQuestion };

/** What is shown in place of the questions. */
export function insteadOfWriting(view: AnsweringView): TemplateResult {
  switch (view.state.view) {
    case 'sent':
      return receipt(view);
    case 'withdrawn':
      return withdrawn(view);
    case 'review':
      return review(view);
    case 'writing':
      return view.opening === 'upcoming' ? upcoming(view) : closed(view);
  }
}
