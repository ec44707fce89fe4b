import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../templates/heading.ts';
import { sendingFailureInWords } from '../../../templates/sending-failure-words.ts';
import { progressInWords } from '../../../templates/progress-words.ts';
import type { AnsweringView } from '../form-view.ts';
import { keepCopy } from './keep-copy.ts';

/** How the sending goes: what takes a moment; or what went wrong, that nothing is lost, and how to keep a copy. */
export function sendingPart(view: AnsweringView): TemplateResult | typeof nothing {
  const { wording, headingLevel } = view;
  const { submission } = view.answering;
  if (submission.status === 'running') return underWay(view);
  if (submission.status !== 'failed' || !submission.error) return nothing;
  const { title, advice } = sendingFailureInWords(submission.error, wording);
  return html`<div class="panel failure">
    ${heading(headingLevel + 2, title, { focus: true })}
    <p>${wording.msg('Det du har skrivit finns kvar här.', { id: 'failure.kept' })} ${advice}</p>
    ${keepCopy(view)}
  </div>`;
}

/** What takes a moment, where something does. The status region has told it too. */
function underWay({ wording, answering }: AnsweringView): TemplateResult | typeof nothing {
  const words = progressInWords(answering.submission, wording);
  return words ? html`<p class="panel">${words}</p>` : nothing;
}
