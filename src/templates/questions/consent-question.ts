import type { TemplateResult } from 'lit';
import type { ConsentQuestion } from '../../contracts/index.ts';
import { choiceRow } from '../choice-row.ts';
import { controlId, describedBy, groupedField } from '../field.ts';
import { frameOf, type QuestionView } from './question-view.ts';

export function consentQuestion(view: QuestionView<ConsentQuestion>): TemplateResult {
  const frame = frameOf(view);
  return groupedField(
    frame,
    'group',
    choiceRow({
      type: 'checkbox',
      name: controlId(frame.pointer),
      value: 'true',
      checked: view.value === true,
      text: view.wording.msg('Ja', { id: 'consent.yes' }),
      describedBy: describedBy(frame),
      invalid: Boolean(frame.error),
      choose: (checked) => view.answer(checked || undefined),
    }),
  );
}
