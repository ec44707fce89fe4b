import { html, nothing, type TemplateResult } from 'lit';
import { instantInWords } from '../../../i18n/instants.ts';
import { fill } from '../../../i18n/wording.ts';
import type { AnsweringView } from '../form-view.ts';
import { draftOffer, saveDraftButton } from './draft-offer.ts';

/** Keeping a draft is the resident's own choice, and it can be undone beside where it was made. */
export function draftPanel(view: AnsweringView): TemplateResult | typeof nothing {
  const { answering, wording, state } = view;
  const { msg, locale } = wording;
  const { draft } = answering;
  // Whoever changes what was sent has it on the server already.
  if (state.receipt) return nothing;
  switch (draft.status) {
    case 'kept':
      return html`<div class="draft meta screen-only">
        ${fill(msg('Utkastet sparas på den här enheten till {when}.', { id: 'draft.kept' }), {
          when: instantInWords(draft.expires ?? '', locale),
        })}
        <button type="button" class="quiet" @click=${answering.clearDraft}>
          ${msg('Ta bort utkastet', { id: 'draft.clear' })}
        </button>
      </div>`;
    case 'failed':
      return unkept(
        view,
        msg(
          'Utkastet går inte att spara på den här enheten. Det du har skrivit finns kvar så länge sidan är öppen.',
          { id: 'draft.failed' },
        ),
      );
    case 'elsewhere':
      return unkept(
        view,
        msg(
          'Utkastet har ändrats i ett annat fönster. Det du skriver här sparas inte förrän du väljer det.',
          { id: 'draft.elsewhere' },
        ),
      );
    case 'none':
      return draftOffer(view);
  }
}

/** Says why nothing is kept any more, and offers to keep it again. */
const unkept = (view: AnsweringView, why: string): TemplateResult =>
  html`<div class="draft screen-only">
    <p class="panel warning">${why}</p>
    ${saveDraftButton(view)}
  </div>`;
