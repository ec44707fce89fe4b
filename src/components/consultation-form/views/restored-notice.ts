import { html, nothing, type TemplateResult } from 'lit';
import { instantInWords } from '../../../i18n/instants.ts';
import { fill } from '../../../i18n/wording.ts';
import type { AnsweringView } from '../form-view.ts';
import { facts } from './facts.ts';

/** Said once, on top, when a draft was found. */
export function restoredNotice({
  state: { restored },
  wording,
  answering,
}: AnsweringView): TemplateResult | typeof nothing {
  const { msg, locale } = wording;
  if (!restored) return nothing;
  return html`<div class="panel">
    <p>
      ${fill(msg('Här är ditt utkast från {when}.', { id: 'draft.restored' }), {
        when: instantInWords(restored.savedAt, locale),
      })}
      <button type="button" class="quiet" @click=${answering.clearDraft}>
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
            ${facts(restored.leftovers.map(({ question, answer }) => [question, answer]))}`
        : nothing
    }
  </div>`;
}
