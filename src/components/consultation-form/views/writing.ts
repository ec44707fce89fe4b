import { html, nothing, type TemplateResult } from 'lit';
import type { Section } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { prose } from '../../../templates/prose.ts';
import { questionField } from '../../../templates/questions/question-field.ts';
import { stepsOf, type Step } from '../consultation-form.state.ts';
import type { FormView } from '../form-view.ts';
import { draftPanel } from './draft-panel.ts';
import { errorSummary } from './error-summary.ts';
import { introduction } from './introduction.ts';
import { respondentPart } from './respondent-part.ts';

/** The questions of one step, with what leads on. */
export function writing(view: FormView): TemplateResult {
  const { consultation, state, wording, actions } = view;
  const steps = stepsOf(consultation, state.answers);
  const step = steps[Math.min(state.step, steps.length - 1)];
  const isFirst = state.step === 0;
  return html`${isFirst ? introduction(view) : nothing}
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.advance();
      }}
    >
      ${steps.length > 1 ? progress(view, steps, step) : nothing} ${errorSummary(view)}
      ${step?.sections.map((section) => sectionPart(view, section, step))}
      ${
        step?.asksRespondent && consultation.respondents
          ? html`${
              step.sections.length
                ? heading(view.headingLevel + 1, wording.msg('Om dig som svarar', { id: 'form.respondent' }))
                : nothing
            }
            ${respondentPart(view, consultation.respondents)}`
          : nothing
      }
      <div class="actions form-actions">
        <button class="primary" part="button">
          ${
            state.step + 1 < steps.length
              ? wording.msg('Fortsätt', { id: 'form.next' })
              : wording.msg('Granska svaret', { id: 'form.review' })
          }
        </button>
        ${
          isFirst
            ? nothing
            : html`<button type="button" class="quiet" @click=${actions.retreat}>
                ${wording.msg('Tillbaka', { id: 'form.back' })}
              </button>`
        }
      </div>
      ${draftPanel(view)}
    </form>`;
}

function sectionPart(view: FormView, section: Section, step: Step): TemplateResult {
  const { state, wording, actions, headingLevel } = view;
  return html`${step.title ? nothing : heading(headingLevel + 1, localized(section.title, wording.locale))}
  ${prose(section.intro, wording.locale)}
  ${section.questions.map((question) =>
    questionField({
      question,
      value: state.answers[question.id],
      problems: state.problems.filter(({ pointer }) => `${pointer}/`.startsWith(`/answers/${question.id}/`)),
      wording,
      answer: (value) => actions.answer(question.id, value),
      announce: actions.announce,
    }),
  )}`;
}

function progress(view: FormView, steps: readonly Step[], step: Step | undefined): TemplateResult {
  const { state, wording } = view;
  const { msg, locale } = wording;
  const title = step?.title
    ? localized(step.title, locale)
    : msg('Om dig som svarar', { id: 'form.respondent' });
  return html`<p class="meta numeric">
      ${fill(msg('Steg {n} av {total}', { id: 'form.step' }), { n: state.step + 1, total: steps.length }, locale)}
    </p>
    ${heading(view.headingLevel + 1, title, { focus: state.step > 0 })}
    <div class="steps" aria-hidden="true">
      ${steps.map((_, index) => html`<span class=${index < state.step ? 'done' : index === state.step ? 'now' : ''}></span>`)}
    </div>`;
}
