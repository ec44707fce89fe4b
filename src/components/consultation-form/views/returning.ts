import { html, nothing, type TemplateResult } from 'lit';
import { sendingFailureInWords } from '../../../templates/sending-failure-words.ts';
import type { AnsweringView } from '../form-view.ts';

/** Coming back with a receipt. The code goes into a header and never into the URL. */
export function returning({ wording, answering }: AnsweringView): TemplateResult {
  const { msg } = wording;
  const { lookup } = answering;
  const error = lookup.status === 'failed' && lookup.error ? lookup.error : undefined;
  const text =
    error &&
    (error.reason === 'not-found'
      ? msg('Det finns inget svar med det kvittot. Se efter att alla tecken är med.', {
          id: 'returning.unknown',
        })
      : Object.values(sendingFailureInWords(error, wording)).join('. '));
  return html`<form
    class="details"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = (event.currentTarget as HTMLFormElement).elements.namedItem(
        'receipt',
      ) as HTMLInputElement;
      void answering.open(field.value);
    }}
  >
    <label class="question" for="receipt">${msg('Ditt kvitto', { id: 'receipt.code' })}</label>
    <p class="hint" id="receipt.hint">
      ${msg('Med kvittot kan du läsa, ändra eller ta tillbaka ditt svar.', { id: 'returning.hint' })}
    </p>
    ${text ? html`<p class="error" id="receipt.error">${text}</p>` : nothing}
    <div class="control">
      <input
        type="text"
        id="receipt"
        name="receipt"
        autocomplete="off"
        autocapitalize="characters"
        dir="ltr"
        spellcheck="false"
        aria-describedby=${text ? 'receipt.hint receipt.error' : 'receipt.hint'}
        aria-invalid=${text ? 'true' : nothing}
      />
    </div>
    <button class="secondary" aria-disabled=${lookup.status === 'running' ? 'true' : nothing}>
      ${
        lookup.status === 'running'
          ? msg('Hämtar …', { id: 'returning.running' })
          : msg('Visa mitt svar', { id: 'returning.open' })
      }
    </button>
  </form>`;
}
