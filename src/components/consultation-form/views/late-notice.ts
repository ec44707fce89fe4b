import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../templates/heading.ts';
import type { AnsweringView } from '../form-view.ts';
import { keepCopy } from './keep-copy.ts';

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
