import { html, nothing, type TemplateResult } from 'lit';
import type { LongTextQuestion, ShortTextQuestion } from '../../contracts/index.ts';
import { plural } from '../../i18n/plural.ts';
import { fill, type Wording } from '../../i18n/wording.ts';
import { longestText } from '../../questionnaire/index.ts';
import { controlId, describedBy, labelledField } from '../field.ts';
import { frameOf, type QuestionView } from './question-view.ts';

/** One line or several. The length is counted, never cut: pasted text must not be lost (no `maxlength`). */
export function textQuestion(view: QuestionView<ShortTextQuestion | LongTextQuestion>): TemplateResult {
  const { question, wording } = view;
  const frame = frameOf(view);
  const text = typeof view.value === 'string' ? view.value : '';
  const left = longestText(question) - text.trim().length;
  const isLong = question.type === 'long-text';
  const handleInput = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    view.answer(value);
    const nowLeft = longestText(question) - value.trim().length;
    const warning = view.warningOf?.(value, wording);
    if (warning) view.announce(warning.title, 'later');
    else if (nowLeft * 5 < longestText(question)) view.announce(lengthInWords(nowLeft, wording), 'later');
  };
  const invalid = frame.error ? 'true' : nothing;
  const required = frame.required ? 'true' : nothing;
  return labelledField(
    frame,
    html`${
      isLong
        ? html`<textarea
            id=${controlId(frame.pointer)}
            dir="auto"
            rows="5"
            .value=${text}
            aria-describedby=${describedBy(frame)}
            aria-invalid=${invalid}
            aria-required=${required}
            @input=${handleInput}
          ></textarea>`
        : html`<input
            type="text"
            dir="auto"
            id=${controlId(frame.pointer)}
            autocomplete=${question.autocomplete ?? 'off'}
            .value=${text}
            aria-describedby=${describedBy(frame)}
            aria-invalid=${invalid}
            aria-required=${required}
            @input=${handleInput}
          />`
    }
    ${isLong || left < 60 ? html`<p class="below meta numeric" aria-hidden="true">${lengthInWords(left, wording)}</p>` : nothing}
    ${view.warningOf?.(text, wording)?.panel ?? nothing}`,
  );
}

function lengthInWords(left: number, { msg, locale }: Wording): string {
  const message =
    left < 0
      ? plural(locale, -left, {
          one: msg('{n} tecken för mycket', { id: 'text.over.one' }),
          other: msg('{n} tecken för mycket', { id: 'text.over.other' }),
        })
      : plural(locale, left, {
          one: msg('{n} tecken kvar', { id: 'text.left.one' }),
          other: msg('{n} tecken kvar', { id: 'text.left.other' }),
        });
  return fill(message, { n: Math.abs(left) }, locale);
}
