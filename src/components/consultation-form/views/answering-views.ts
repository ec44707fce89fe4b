import type { TemplateResult } from 'lit';
import type { AnsweringView } from '../form-view.ts';
import { closed, upcoming, withdrawn } from './not-open.ts';
import { receipt } from './receipt.ts';
import { review } from './review.ts';

export { draftPanel } from './draft-panel.ts';
export { errorSummary } from './error-summary.ts';
export { problemInWords } from '../../../templates/problem-words.ts';
export { respondentPart } from './respondent-part.ts';
export { restoredNotice } from './restored-notice.ts';
export { returning } from './returning.ts';
export { closedWhileWriting } from './sending-panel.ts';

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
