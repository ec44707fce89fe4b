import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../../contracts/index.ts';
import { instantInWords } from '../../../i18n/instants.ts';
import { localized, textIn } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { isAnswered, isSupported, visibleSections } from '../../../questionnaire/index.ts';
import { honeypot } from '../../../templates/honeypot.ts';
import { heading } from '../../../templates/heading.ts';
import { warningOf } from '../../../templates/personal-number-warning.ts';
import { answerInWords } from '../answer-words.ts';
import { responseOf } from '../answering.state.ts';
import type { AnsweringView } from '../form-view.ts';
import { respondentFieldLabel, respondentKindLabel } from '../respondent-words.ts';
import { draftPanel } from './draft-panel.ts';
import { sendingPart } from './sending-part.ts';
import { withdrawal } from './withdrawal.ts';

/** Everything once more, each answer with a way back to it, before anything leaves the page. */
export function review(view: AnsweringView): TemplateResult {
  const { consultation, state, wording, headingLevel, opening } = view;
  const { msg, locale } = wording;
  const { sent } = state;
  const response = responseOf(consultation, state, locale);
  const changeable = opening !== 'closed' && (sent?.changeable ?? true);
  return html`${heading(
      headingLevel + 1,
      sent ? msg('Ditt svar', { id: 'review.yours' }) : msg('Granska ditt svar', { id: 'review.title' }),
      { focus: true },
    )}
    <p class="hint">
      ${
        sent
          ? fill(msg('Mottaget {when}.', { id: 'review.received' }), {
              when: instantInWords(sent.changedAt ?? sent.receivedAt, locale),
            })
          : msg('Ändra det du vill. Ingenting är skickat än.', { id: 'review.hint' })
      }
    </p>
    ${visibleSections(consultation, state.answers).map(
      ({ title, questions }) =>
        html`<div class="review-section">
          ${heading(headingLevel + 2, localized(title, locale))}
          <dl class="review">
            ${questions
              .filter(isSupported)
              .map((question) =>
                row(
                  view,
                  `/answers/${question.id}`,
                  localized(question.text, locale),
                  textIn(question.text, locale).text,
                  lines(view, question),
                  changeable,
                ),
              )}
          </dl>
        </div>`,
    )}
    ${response.respondent ? respondentRows(view, response.respondent, changeable) : nothing}
    ${sent ? nothing : honeypot()} ${sendingPart(view)} ${changeable ? sendButtons(view) : nothing}
    ${sent ? withdrawal(view, changeable) : draftPanel(view)}`;
}

function sendButtons({ state: { sent }, wording: { msg }, answering }: AnsweringView): TemplateResult {
  const isRunning = answering.submission.status === 'running';
  const words = isRunning
    ? msg('Skickar …', { id: 'review.sending' })
    : sent
      ? msg('Skicka ändringen', { id: 'review.replace' })
      : msg('Skicka svaret', { id: 'review.send' });
  return html`<div class="actions form-actions screen-only">
    <button
      class="primary"
      part="button"
      type="button"
      aria-disabled=${isRunning ? 'true' : nothing}
      @click=${answering.send}
    >
      ${words}
    </button>
    <button class="quiet" type="button" @click=${answering.retreat}>
      ${msg('Tillbaka', { id: 'form.back' })}
    </button>
  </div>`;
}

function lines({ state, wording }: AnsweringView, question: Question): readonly string[] {
  const answer = state.answers[question.id];
  return answer !== undefined && isAnswered(answer) ? answerInWords(question, answer, wording) : [];
}

function respondentRows(
  view: AnsweringView,
  respondent: NonNullable<ReturnType<typeof responseOf>['respondent']>,
  changeable: boolean,
): TemplateResult {
  const { wording, headingLevel } = view;
  const { kind, ...fields } = respondent;
  const who = wording.msg('Vem är det som svarar?', { id: 'respondent.who' });
  return html`<div class="review-section">
    ${heading(headingLevel + 2, wording.msg('Om dig som svarar', { id: 'form.respondent' }))}
    <dl class="review">
      ${row(view, '/respondent/kind', who, who, [respondentKindLabel(kind, wording)], changeable)}
      ${Object.entries(fields).map(([field, value]) => {
        const label = respondentFieldLabel(field, kind, wording);
        return row(view, `/respondent/${field}`, label, label, [value ?? ''], changeable);
      })}
    </dl>
  </div>`;
}

function row(
  { wording, answering }: AnsweringView,
  pointer: string,
  label: unknown,
  name: string,
  answer: readonly string[],
  changeable: boolean,
): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd class=${answer.length ? '' : 'meta'}>
      ${
        answer.length
          ? answer.map((line) => html`<span class="line"><bdi>${line}</bdi></span>`)
          : wording.msg('Inget svar', { id: 'review.empty' })
      }
      ${warningOf(answer.join('\n'), wording)?.panel ?? nothing}
    </dd>
    ${
      changeable
        ? html`<dd class="change screen-only">
            <button
              type="button"
              class="quiet"
              aria-label="${wording.msg('Ändra', { id: 'review.change' })}: ${name}"
              @click=${() => answering.edit(pointer)}
            >
              ${wording.msg('Ändra', { id: 'review.change' })}
            </button>
          </dd>`
        : nothing
    }
  </div>`;
}
