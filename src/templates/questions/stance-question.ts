import { html, type TemplateResult } from 'lit';
import type { StanceQuestion } from '../../contracts/index.ts';
import type { Wording } from '../../i18n/wording.ts';
import { stances } from '../../questionnaire/index.ts';
import { choiceRow } from '../choice-row.ts';
import { controlId, describedBy, groupedField } from '../field.ts';
import { radioFrameOf, type QuestionView } from './question-view.ts';

/** The four positions of a Swedish referral, with what each of them means. */
export function stanceQuestion(view: QuestionView<StanceQuestion>): TemplateResult {
  const frame = radioFrameOf(view);
  return groupedField(
    frame,
    'radiogroup',
    html`<div>
      ${stances.map((stance) =>
        choiceRow({
          type: 'radio',
          name: controlId(frame.pointer),
          value: stance,
          checked: view.value === stance,
          text: stanceInWords(stance, view.wording),
          describedBy: describedBy(frame),
          choose: () => view.answer(stance),
        }),
      )}
    </div>`,
  );
}

export function stanceInWords(stance: string, { msg }: Wording): string {
  switch (stance) {
    case 'for':
      return msg('Tillstyrker', { id: 'stance.for' });
    case 'partly':
      return msg('Tillstyrker delvis', { id: 'stance.partly' });
    case 'against':
      return msg('Avstyrker', { id: 'stance.against' });
    default:
      return msg('Avstår från att ta ställning', { id: 'stance.abstain' });
  }
}
