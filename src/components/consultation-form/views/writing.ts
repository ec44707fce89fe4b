import { html, nothing, type TemplateResult } from 'lit';
import type { Question, Section } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { awaited } from '../../../templates/loading.ts';
import { prose } from '../../../templates/prose.ts';
import { questionField } from '../../../templates/questions/question-field.ts';
import type { QuestionView } from '../../../templates/questions/question-view.ts';
import { stepsOf, type Step } from '../consultation-form.state.ts';
import { isAnswering, type FormView } from '../form-view.ts';
import { draftOffer } from './draft-offer.ts';
import { introduction } from './introduction.ts';

/** The questions of one step, with what leads on. */
export function writing(view: FormView): TemplateResult {
  const { consultation, state, wording, actions } = view;
  const steps = stepsOf(consultation, state.answers);
  const step = steps[Math.min(state.step, steps.length - 1)];
  const isFirst = state.step === 0;
  return html`${isFirst ? introduction(view) : runningTitle(view)}
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.advance();
      }}
    >
      ${steps.length > 1 ? progress(view, steps, step) : nothing}
      ${isAnswering(view) ? view.views.errorSummary(view) : nothing}
      ${step?.sections.map((section) => sectionPart(view, section, step))}
      ${
        step?.asksRespondent && consultation.respondents
          ? html`${
              step.sections.length
                ? heading(view.headingLevel + 1, wording.msg('Om dig som svarar', { id: 'form.respondent' }))
                : nothing
            }
            ${isAnswering(view) ? view.views.respondentPart(view, consultation.respondents) : nothing}`
          : nothing
      }
      ${view.rest.error ? awaited(view, view.headingLevel + 1) : nothing}
      <div class="actions form-actions screen-only">
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
      ${isAnswering(view) ? view.views.draftPanel(view) : draftOffer(view)}
    </form>`;
}

/** What is to be mended in one question, in words. Nothing is, before the rest of the form is here to look. */
function problemsOf(view: FormView, question: Question): QuestionView['problems'] {
  if (!isAnswering(view)) return [];
  const { problemInWords } = view.views;
  return view.state.problems
    .filter(({ pointer }) => `${pointer}/`.startsWith(`/answers/${question.id}/`))
    .map((problem) => ({
      pointer: problem.pointer,
      message: problemInWords(problem, question, view.wording),
    }));
}

/** On later steps the title is still there, in small. */
const runningTitle = ({ consultation, wording, headingLevel }: FormView): TemplateResult =>
  heading(headingLevel, localized(consultation.title, wording.locale), { look: 'meta' });

function sectionPart(view: FormView, section: Section, step: Step): TemplateResult {
  const { state, wording, actions, headingLevel } = view;
  return html`${step.title ? nothing : heading(headingLevel + 1, localized(section.title, wording.locale))}
  ${prose(section.intro, wording.locale)}
  ${section.questions.map((question) =>
    questionField(
      {
        question,
        value: state.answers[question.id],
        problems: problemsOf(view, question),
        wording,
        answer: (value) => actions.answer(question.id, value),
        announce: actions.announce,
        warningOf: view.views?.warningOf,
      },
      view.views?.laterQuestions,
    ),
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
