import { html, nothing, type TemplateResult } from 'lit';
import type { RankingQuestion } from '../../contracts/index.ts';
import { controlId, groupedField } from '../field.ts';
import { rankingHint, rankingList } from '../ranking-list.ts';
import { frameOf, type QuestionView } from './question-view.ts';

/** Several things are put in order, at most as many as the question takes. */
export function rankingQuestion(view: QuestionView<RankingQuestion>): TemplateResult {
  const { question, value, wording, answer, announce } = view;
  const frame = frameOf(view);
  return groupedField(
    {
      ...frame,
      hint: html`${frame.hint ?? nothing} ${rankingHint(wording)}`,
    },
    'group',
    rankingList({
      id: controlId(frame.pointer),
      options: question.options,
      order: Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [],
      places: question.max ?? question.options.length,
      wording,
      rank: (order) => answer(order.length ? [...order] : undefined),
      announce,
    }),
  );
}
