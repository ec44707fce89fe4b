import { html, nothing, type TemplateResult } from 'lit';
import { awaited } from '../../../templates/loading.ts';
import { prose } from '../../../templates/prose.ts';
import { isLater } from '../../../templates/questions/question-field.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import { lacksPrivacyNotice, stepsOf } from '../consultation-form.state.ts';
import { isAnswering, type FormView } from '../form-view.ts';
import { foldedContacts } from './folded-later.ts';
import { masthead } from './masthead.ts';
import { writing } from './writing.ts';

/** Which view it is: what the resident has done, within what the clock allows. */
export function formBody(view: FormView): TemplateResult {
  const { consultation, state, opening } = view;
  const isOver = state.view === 'sent' || state.view === 'withdrawn';
  const isNew = !isOver && !state.sent;
  const isBarred = isNew && lacksPrivacyNotice(consultation);
  if (isNew && !isBarred && !view.canSend && opening === 'open') return elsewhere(view);
  if (isAnswering(view)) {
    if (isBarred) return view.views.misconfigured(view);
    if (isOver || (opening !== 'open' && !hasWritten(view))) return view.views.insteadOfWriting(view);
  } else if (needsRest(view)) return awaited(view, view.headingLevel);
  // One template, before the rest of the code is here and after: a new one would take away what has the focus.
  return html`${isAnswering(view) ? view.views.aboveQuestions(view) : nothing}
  ${
    isAnswering(view) && state.view === 'review'
      ? html`${masthead(view)} ${view.views.insteadOfWriting(view)}`
      : writing(view)
  }`;
}

/** Whether the rest is to be fetched though nobody has touched the form. */
export const fetchesRest = (view: FormView): boolean =>
  needsRest(view) ||
  stepsOf(view.consultation, view.state.answers)
    .at(view.state.step)
    ?.sections.some(({ questions }) => questions.some(isLater)) === true;

/** Whether something is to be shown in place of the questions, or beside them, that the rest has. */
function needsRest({ state, opening, consultation, hasDraft }: FormView): boolean {
  const asksRespondent = stepsOf(consultation, state.answers)[state.step]?.asksRespondent ?? false;
  return (
    hasDraft ||
    state.view !== 'writing' ||
    opening !== 'open' ||
    asksRespondent ||
    lacksPrivacyNotice(consultation)
  );
}

const hasWritten = ({ state }: FormView): boolean =>
  Object.keys(state.answers).length + Object.keys(state.respondent).length > 0;

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
    </p>
    ${foldedContacts(view)}`;
}
