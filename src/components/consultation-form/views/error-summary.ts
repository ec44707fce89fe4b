import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../../i18n/localized.ts';
import { plural } from '../../../i18n/plural.ts';
import { fill } from '../../../i18n/wording.ts';
import { questionsOf, type AnswerProblem } from '../../../questionnaire/index.ts';
import { controlId } from '../../../templates/field.ts';
import { heading } from '../../../templates/heading.ts';
import { problemInWords } from '../../../templates/problem-words.ts';
import type { AnsweringView } from '../form-view.ts';
import { respondentFieldLabel } from '../respondent-words.ts';

/** All that is to be mended, on top, with links that move the focus inside the shadow root and leave the URL alone. */
export function errorSummary(view: AnsweringView): TemplateResult | typeof nothing {
  const { problems } = view.state;
  const { msg, locale } = view.wording;
  if (!problems.length) return nothing;
  const title = plural(locale, problems.length, {
    one: msg('Ett svar behöver ses över', { id: 'summary.one' }),
    other: msg('{n} svar behöver ses över', { id: 'summary.other' }),
  });
  return html`<div class="panel failure" role="group" aria-labelledby="problems">
    <div id="problems">
      ${heading(view.headingLevel + 1, fill(title, { n: problems.length }, locale), { focus: true })}
    </div>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li>
            <a
              href="#${controlId(problem.pointer)}"
              @click=${(event: Event) => {
                event.preventDefault();
                view.answering.focus(problem.pointer);
              }}
              >${withColon(subject(view, problem))}
              ${problemInWords(problem, questionOf(view, problem), view.wording)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** After a question mark a colon would be one mark too many. */
const withColon = (text: string): string => (/[?!.:]$/.test(text) ? text : `${text}:`);

function subject(view: AnsweringView, { pointer }: AnswerProblem): string {
  const { wording, state } = view;
  const [, part, id, row] = pointer.split('/');
  if (part === 'respondent') {
    return id === 'kind'
      ? wording.msg('Vem är det som svarar?', { id: 'respondent.who' })
      : respondentFieldLabel(id ?? '', state.respondent.kind ?? 'private-person', wording);
  }
  const question = questionOf(view, { pointer });
  if (!question) return id ?? '';
  const rowText = question.type === 'matrix' ? question.rows.find((one) => one.id === row)?.text : undefined;
  return textIn(rowText ?? question.text, wording.locale).text;
}

const questionOf = ({ consultation }: AnsweringView, { pointer }: Pick<AnswerProblem, 'pointer'>) => {
  const id = pointer.split('/')[2];
  return questionsOf(consultation).find((question) => question.id === id);
};
