import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../../../templates/prose.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import type { FormView } from '../form-view.ts';
import { restoredNotice } from './draft-panel.ts';
import { lacksPrivacyNotice, masthead } from './introduction.ts';
import { closed, upcoming, withdrawn } from './not-open.ts';
import { receipt } from './receipt.ts';
import { review } from './review.ts';
import { closedWhileWriting } from './sending-panel.ts';
import { writing } from './writing.ts';

/** Which view it is: what the resident has done, within what the clock allows. */
export function formBody(view: FormView): TemplateResult {
  const { consultation, state, opening } = view;
  if (state.view === 'sent') return receipt(view);
  if (state.view === 'withdrawn') return withdrawn(view);
  if (state.sent && state.view === 'review') return html`${masthead(view)} ${review(view)}`;
  if (lacksPrivacyNotice(consultation)) return misconfigured(view);
  if (opening === 'upcoming') return upcoming(view);
  if (opening !== 'open' && !hasWritten(view)) return closed(view);
  if (!view.canSend) return elsewhere(view);
  return html`${restoredNotice(view)} ${opening === 'closed' ? closedWhileWriting(view) : graceNotice(view)}
  ${state.view === 'review' ? html`${masthead(view)} ${review(view)}` : writing(view)}`;
}

const hasWritten = ({ state }: FormView): boolean =>
  Object.keys(state.answers).length + Object.keys(state.respondent).length > 0;

function graceNotice({ opening, wording }: FormView): TemplateResult | typeof nothing {
  if (opening !== 'grace') return nothing;
  return html`<p class="panel warning">
    ${wording.msg('Sista dagen har gått ut, men du som redan har börjat hinner skicka om du gör det nu.', { id: 'grace' })}
  </p>`;
}

/** The consultation asks for personal data and does not say what becomes of it: it must not be answered like that. */
function misconfigured(view: FormView): TemplateResult {
  return html`${masthead(view)}
    <p class="panel failure" part="error">
      ${view.wording.msg(
        'Det här samrådet ber om personuppgifter utan att berätta hur de behandlas. Därför går det inte att svara än. Kontakta den som ansvarar för sidan.',
        { id: 'misconfigured.privacy' },
      )}
    </p>`;
}

/** Read from a document without a server: where one answers instead. */
function elsewhere(view: FormView): TemplateResult {
  const { consultation, wording } = view;
  const url = consultation.links?.answer && safeUrl(consultation.links.answer);
  return html`${masthead(view)} ${prose(consultation.summary, wording.locale)}
    <p class="panel">
      ${
        url
          ? html`<a href=${url}>${wording.msg('Svara på samrådet', { id: 'elsewhere.answer' })}</a>`
          : wording.msg('Det går inte att svara här.', { id: 'elsewhere.nowhere' })
      }
    </p>`;
}
