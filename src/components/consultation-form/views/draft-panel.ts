import { html, nothing, type TemplateResult } from 'lit';
import { instantInWords } from '../../../i18n/dates.ts';
import { fill } from '../../../i18n/wording.ts';
import type { FormView } from '../form-view.ts';

/** Keeping a draft is the resident's own choice, and it can be undone beside where it was made. */
export function draftPanel({ draft, wording, actions, state }: FormView): TemplateResult | typeof nothing {
  const { msg, locale } = wording;
  // Whoever changes what was sent has it on the server already.
  if (state.receipt) return nothing;
  const save = html`<button type="button" class="quiet" @click=${actions.saveDraft}>
    ${msg('Spara utkast på den här enheten', { id: 'draft.save' })}
  </button>`;
  switch (draft.status) {
    case 'kept':
      return html`<div class="draft meta">
        ${fill(msg('Utkastet sparas på den här enheten till {when}.', { id: 'draft.kept' }), {
          when: instantInWords(draft.expires ?? '', locale),
        })}
        <button type="button" class="quiet" @click=${actions.clearDraft}>
          ${msg('Ta bort utkastet', { id: 'draft.clear' })}
        </button>
      </div>`;
    case 'failed':
      return html`<div class="draft">
        <p class="panel warning">
          ${msg(
            'Utkastet går inte att spara på den här enheten. Det du har skrivit finns kvar så länge sidan är öppen.',
            {
              id: 'draft.failed',
            },
          )}
        </p>
        ${save}
      </div>`;
    case 'elsewhere':
      return html`<div class="draft">
        <p class="panel warning">
          ${msg(
            'Utkastet har ändrats i ett annat fönster. Det du skriver här sparas inte förrän du väljer det.',
            {
              id: 'draft.elsewhere',
            },
          )}
        </p>
        ${save}
      </div>`;
    case 'none':
      return html`<div class="draft meta">
        ${msg('Inget sparas förrän du skickar.', { id: 'draft.none' })} ${save}
      </div>`;
  }
}

/** Said once, on top, when a draft was found. */
export function restoredNotice({
  state: { restored },
  wording,
  actions,
}: FormView): TemplateResult | typeof nothing {
  const { msg, locale } = wording;
  if (!restored) return nothing;
  return html`<div class="panel">
    <p>
      ${fill(msg('Ditt utkast från {when} är framtaget.', { id: 'draft.restored' }), {
        when: instantInWords(restored.savedAt, locale),
      })}
      <button type="button" class="quiet" @click=${actions.clearDraft}>
        ${msg('Ta bort utkastet', { id: 'draft.clear' })}
      </button>
    </p>
    ${
      restored.leftovers.length
        ? html`<p>
              ${msg('Frågorna har ändrats sedan dess. Det här skrev du till frågor som inte finns kvar:', {
                id: 'draft.leftovers',
              })}
            </p>
            <dl class="facts">
              ${restored.leftovers.map(
                ({ question, answer }) =>
                  html`<div>
                    <dt>${question}</dt>
                    <dd>${answer}</dd>
                  </div>`,
              )}
            </dl>`
        : nothing
    }
  </div>`;
}
