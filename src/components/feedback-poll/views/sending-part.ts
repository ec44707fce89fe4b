import { html, nothing, type TemplateResult } from 'lit';
import { honeypot } from '../../../templates/honeypot.ts';
import { heading } from '../../../templates/heading.ts';
import { progressInWords } from '../../../templates/progress-words.ts';
import type { CastingView } from '../poll-view.ts';
import { voteFailureInWords } from '../vote-failure-words.ts';

/** How the sending goes: what takes a moment, or what went wrong. */
export function sendingPart(view: CastingView): TemplateResult {
  const { casting, wording } = view;
  const words = casting.sending.status === 'running' ? progressInWords(casting.sending, wording) : '';
  return html`${honeypot()} ${words ? html`<p class="panel">${words}</p>` : sendingFailure(view)}`;
}

/** What went wrong with the vote, and that pressing again is safe. */
function sendingFailure({
  casting: { sending },
  wording,
  headingLevel,
}: CastingView): TemplateResult | typeof nothing {
  if (sending.status !== 'failed' || !sending.error) return nothing;
  const { title, advice } = voteFailureInWords(sending.error, wording);
  return html`<div class="panel failure" part="error">
    ${heading(headingLevel + 1, title, { focus: true })}
    <p>${wording.msg('Ditt val finns kvar här.', { id: 'poll.failure.kept' })} ${advice}</p>
  </div>`;
}
