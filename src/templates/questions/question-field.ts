import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../contracts/index.ts';
import { localized } from '../../i18n/localized.ts';
import { prose } from '../prose.ts';
import { multipleChoiceQuestion, singleChoiceQuestion } from './choice-question.ts';
import { consentQuestion } from './consent-question.ts';
import { dateQuestion } from './date-question.ts';
import { numberQuestion } from './number-question.ts';
import type { QuestionView } from './question-view.ts';
import { scaleQuestion } from './scale-question.ts';
import { stanceQuestion } from './stance-question.ts';
import { textQuestion } from './text-question.ts';

type Templates = {
  [T in Question['type']]?: (view: QuestionView<Extract<Question, { type: T }>>) => TemplateResult;
};

const templates: Templates = {
  'short-text': textQuestion,
  'long-text': textQuestion,
  'single-choice': singleChoiceQuestion,
  'multiple-choice': multipleChoiceQuestion,
  scale: scaleQuestion,
  number: numberQuestion,
  date: dateQuestion,
  stance: stanceQuestion,
  consent: consentQuestion,
  statement,
};

/** The types that take the most code. Few forms begin with one, so it comes with the rest of the form. */
export type LaterQuestions = Required<Pick<Templates, 'ranking' | 'matrix'>>;

export const isLater = ({ type }: Question): boolean => type === 'ranking' || type === 'matrix';

/**
 * A question of any type; of the later ones when their code is here. A type that this version cannot show
 * says so, and how to answer all the same.
 */
export function questionField(view: QuestionView, later?: LaterQuestions): TemplateResult {
  const { question } = view;
  const all: Templates = { ...templates, ...later };
  const template = all[question.type] as ((view: QuestionView) => TemplateResult) | undefined;
  if (template) return template(view);
  return isLater(question) && !later ? awaited(view) : unsupported(view);
}

const awaited = ({ question, wording }: QuestionView): TemplateResult =>
  html`<div class="field">
    <p class="question">${localized(question.text, wording.locale)}</p>
    <p class="hint">${wording.msg('Hämtar …', { id: 'loading' })}</p>
  </div>`;

function statement({
  question,
  wording,
}: QuestionView<Extract<Question, { type: 'statement' }>>): TemplateResult {
  return html`<div class="field statement">
    <p class="question">${localized(question.text, wording.locale)}</p>
    ${question.body ? prose(question.body, wording.locale) : nothing}
  </div>`;
}

function unsupported({ question, wording }: QuestionView): TemplateResult {
  return html`<div class="field">
    <p class="question">${localized(question.text, wording.locale)}</p>
    <p class="panel warning">
      ${wording.msg(
        'Den här frågan går inte att svara på här. Du kan svara på resten, och kontakta den som ansvarar för samrådet om du vill svara på just den här.',
        { id: 'question.unsupported' },
      )}
    </p>
  </div>`;
}
