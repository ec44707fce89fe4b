import { html, type TemplateResult } from 'lit';
import type { ScaleQuestion } from '../../contracts/index.ts';
import { localized } from '../../i18n/localized.ts';
import { choiceRow } from '../choice-row.ts';
import { controlId, describedBy, groupedField } from '../field.ts';
import { radioFrameOf, type QuestionView } from './question-view.ts';

/** Steps in a row. The words of the ends stand under the row, and in the names of the two end radios. */
export function scaleQuestion(view: QuestionView<ScaleQuestion>): TemplateResult {
  const { question, wording } = view;
  const frame = radioFrameOf(view);
  const low = localized(question.lowLabel, wording.locale);
  const high = localized(question.highLabel, wording.locale);
  const steps = Array.from({ length: question.to - question.from + 1 }, (_, index) => question.from + index);
  const end = (step: number) => (step === question.from ? low : step === question.to ? high : undefined);
  return groupedField(
    frame,
    'radiogroup',
    html`<div class="segments">
        ${steps.map((step) =>
          choiceRow({
            type: 'radio',
            name: controlId(frame.pointer),
            value: String(step),
            checked: view.value === step,
            text: end(step)
              ? html`<span aria-hidden="true">${step}</span
                  ><span class="visually-hidden">${step}, ${end(step)}</span>`
              : step,
            describedBy: describedBy(frame),
            choose: () => view.answer(step),
          }),
        )}
      </div>
      <div class="below meta" aria-hidden="true"><span>${low}</span><span>${high}</span></div>`,
  );
}
