import { html, nothing, type TemplateResult } from 'lit';
import type { CastingView } from '../poll-view.ts';

/** To change a vote that is counted, or to leave it. */
export const changeButtons = (
  { wording: { msg }, casting }: CastingView,
  isSending: boolean,
): TemplateResult =>
  html`<div class="actions screen-only">
    <button class="primary cast" part="button" aria-disabled=${isSending ? 'true' : nothing}>
      ${msg('Ändra rösten', { id: 'poll.change' })}
    </button>
    <button type="button" class="quiet" part="link" @click=${casting.showResults}>
      ${msg('Avbryt', { id: 'poll.cancel' })}
    </button>
  </div>`;
