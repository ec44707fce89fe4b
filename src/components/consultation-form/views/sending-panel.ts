import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../templates/heading.ts';
import { sendingFailureInWords } from '../../../templates/sending-failure-words.ts';
import { stageInWords } from '../../../templates/stage-words.ts';
import { responseAsText } from '../answer-words.ts';
import { responseOf } from '../answering.state.ts';
import type { AnsweringView } from '../form-view.ts';

/** What went wrong when sending, that nothing is lost, and how to keep a copy. */
export function sendingPanel(view: AnsweringView): TemplateResult | typeof nothing {
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
  const words = stageInWords(answering.submission, wording);
  return words ? html`<p class="panel">${words}</p>` : nothing;
}

/** What is said above the questions to whoever has begun and is late. */
export function lateNotice(view: AnsweringView): TemplateResult | typeof nothing {
  const { opening, state, wording } = view;
  if (opening === 'grace')
    return html`<p class="panel warning">
      ${wording.msg('Svarstiden har gått ut, men du som redan har börjat hinner skicka om du gör det nu.', { id: 'grace' })}
    </p>`;
  return opening === 'closed' && !state.sent ? closedWhileWriting(view) : nothing;
}

/** Closed while somebody was writing: the server's clock decides, and the text stays hers. */
function closedWhileWriting(view: AnsweringView): TemplateResult {
  const { wording, headingLevel } = view;
  const { msg } = wording;
  return html`<div class="panel failure">
    ${heading(headingLevel, msg('Samrådet stängde medan du skrev', { id: 'closed.while-writing' }))}
    <p>
      ${msg(
        'Det går inte att skicka längre, men det du har skrivit finns kvar här. Spara det om du vill ta kontakt på annat sätt.',
        {
          id: 'closed.while-writing.advice',
        },
      )}
    </p>
    ${keepCopy(view)}
  </div>`;
}

function keepCopy({ consultation, state, wording, answering }: AnsweringView): TemplateResult {
  const { msg, locale } = wording;
  const text = () => responseAsText(consultation, responseOf(consultation, state, locale), wording);
  return html`<div class="actions">
    <button type="button" class="secondary" @click=${() => answering.copy(text())}>
      ${answering.copied ? msg('Kopierat', { id: 'copy.done' }) : msg('Kopiera svaren', { id: 'copy.answers' })}
    </button>
    <button type="button" class="quiet" @click=${() => answering.download(`${consultation.id}.txt`, text())}>
      ${msg('Ladda ner svaren', { id: 'download.answers' })}
    </button>
  </div>`;
}
