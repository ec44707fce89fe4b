import { html, type TemplateResult } from 'lit';
import type { AnsweringView } from '../form-view.ts';
import { foldedContacts } from './folded-later.ts';
import { masthead } from './masthead.ts';

/** The consultation asks for personal data and does not say what becomes of it: it must not be answered like that. */
export const misconfigured = (view: AnsweringView): TemplateResult =>
  html`${masthead(view)}
    <p class="panel failure" part="error">
      ${view.wording.msg(
        'Det här samrådet ber om personuppgifter utan att berätta hur de behandlas. Därför går det inte att svara än. Kontakta den som ansvarar för sidan.',
        { id: 'misconfigured.privacy' },
      )}
    </p>
    ${foldedContacts(view)}`;
