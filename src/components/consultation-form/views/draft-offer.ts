import { html, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.ts';

/** Says that nothing is kept, and offers to. */
export const draftOffer = (view: FormView): TemplateResult =>
  html`<div class="draft meta screen-only">
    ${view.wording.msg('Inget sparas förrän du skickar.', { id: 'draft.none' })} ${saveDraftButton(view)}
  </div>`;

export const saveDraftButton = ({ wording, actions }: FormView): TemplateResult =>
  html`<button type="button" class="quiet" @click=${actions.saveDraft}>
    ${wording.msg('Spara utkast på den här enheten', { id: 'draft.save' })}
  </button>`;
