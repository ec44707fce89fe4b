import { html, type TemplateResult } from 'lit';
import { responseAsText } from '../answer-words.ts';
import { responseOf } from '../answering.state.ts';
import type { AnsweringView } from '../form-view.ts';

/** What somebody wrote, to take along where it cannot be sent. */
export function keepCopy({ consultation, state, wording, answering }: AnsweringView): TemplateResult {
  const { msg, locale } = wording;
  const text = () => responseAsText(consultation, responseOf(consultation, state, locale), wording);
  return html`<div class="actions screen-only">
    <button type="button" class="secondary" @click=${() => answering.copy(text())}>
      ${answering.copied ? msg('Kopierat', { id: 'copy.done' }) : msg('Kopiera svaren', { id: 'copy.answers' })}
    </button>
    <button type="button" class="quiet" @click=${() => answering.download(`${consultation.id}.txt`, text())}>
      ${msg('Ladda ner svaren', { id: 'download.answers' })}
    </button>
  </div>`;
}
