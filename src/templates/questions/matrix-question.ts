import { html, type TemplateResult } from 'lit';
import type { MatrixAnswer, MatrixQuestion } from '../../contracts/index.ts';
import { localized } from '../../i18n/localized.ts';
import { choiceRow } from '../choice-row.ts';
import { controlId, describedBy, groupedField, type Frame } from '../field.ts';
import { frameOf, pointerOf, type QuestionView } from './question-view.ts';

/**
 * One group of radios a row, each with its own legend: it reads the same on a phone, in a wide page and in
 * a screen reader, which a table of radios does not.
 */
export function matrixQuestion(view: QuestionView<MatrixQuestion>): TemplateResult {
  const { question, wording, problems } = view;
  const chosen = matrixAnswer(view.value);
  const answerRow = (row: string, column: string | undefined) => {
    const { [row]: _, ...others } = chosen;
    const next = column === undefined ? others : { ...others, [row]: column };
    view.answer(Object.keys(next).length ? next : undefined);
  };
  return groupedField(
    frameOf(view),
    'group',
    question.rows.map((row) => {
      const pointer = `${pointerOf(question)}/${row.id}`;
      const problem = problems.find((one) => one.pointer === pointer);
      const frame: Frame = {
        pointer,
        label: localized(row.text, wording.locale),
        hint: row.hint && localized(row.hint, wording.locale),
        error: problem?.message,
        // Only the question as a whole says whether it may be left out.
        required: true,
        wording,
        clear: !question.required && chosen[row.id] ? () => answerRow(row.id, undefined) : undefined,
      };
      return groupedField(
        frame,
        'radiogroup',
        html`<div class="segments wide">
          ${question.columns.map((column) =>
            choiceRow({
              type: 'radio',
              name: controlId(pointer),
              value: column.id,
              checked: chosen[row.id] === column.id,
              text: localized(column.text, wording.locale),
              describedBy: describedBy(frame),
              choose: () => answerRow(row.id, column.id),
            }),
          )}
        </div>`,
      );
    }),
  );
}

const matrixAnswer = (value: unknown): MatrixAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as MatrixAnswer) : {};
