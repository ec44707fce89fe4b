import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../contracts/index.ts';
import { localized } from '../../i18n/localized.ts';
import { prose } from '../prose.ts';
import { multipleChoiceQuestion, singleChoiceQuestion } from './choice-question.ts';
import { consentQuestion } from './consent-question.ts';
import { dateQuestion } from './date-question.ts';
import { matrixQuestion } from './matrix-question.ts';
import { numberQuestion } from './number-question.ts';
import type { QuestionView } from './question-view.ts';
import { rankingQuestion } from './ranking-question.ts';
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
  ranking: rankingQuestion,
  scale: scaleQuestion,
  matrix: matrixQuestion,
  number: numberQuestion,
  date: dateQuestion,
  stance: stanceQuestion,
  consent: consentQuestion,
  statement,
};

/** A question of any type. A type that this version cannot show says so, and how to answer all the same. */
export function questionField(view: QuestionView): TemplateResult {
  const template = templates[view.question.type] as ((view: QuestionView) => TemplateResult) | undefined;
  return template ? template(view) : unsupported(view);
}

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
        'Den här frågan går inte att svara på här. Du kan svara på resten, och kontakta avsändaren om du vill svara på just den här.',
        { id: 'question.unsupported' },
      )}
    </p>
  </div>`;
}
