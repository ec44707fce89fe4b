import { html, nothing, type TemplateResult } from 'lit';
import type { NumberQuestion } from '../../contracts/index.ts';
import { dialect } from '../../i18n/dialect.ts';
import { localized } from '../../i18n/localized.ts';
import { controlId, describedBy, labelledField } from '../field.ts';
import { frameOf, type QuestionView } from './question-view.ts';

/** A number as text: a spinner loses digits to the scroll wheel and refuses the decimal comma. */
export function numberQuestion(view: QuestionView<NumberQuestion>): TemplateResult {
  const { question, wording } = view;
  const frame = frameOf(view);
  return labelledField(
    frame,
    html`<input
        class="short numeric"
        type="text"
        inputmode=${question.decimals ? 'decimal' : 'numeric'}
        autocomplete="off"
        id=${controlId(frame.pointer)}
        .value=${written(view.value, wording.locale)}
        aria-describedby=${describedBy(frame)}
        aria-invalid=${frame.error ? 'true' : nothing}
        aria-required=${frame.required ? 'true' : nothing}
        @change=${(event: Event) => view.answer(read((event.currentTarget as HTMLInputElement).value, question))}
      />${question.unit ? html`<p class="below meta">${localized(question.unit, wording.locale)}</p>` : nothing}`,
  );
}

/**
 * What cannot be read as a number is kept as it was typed, for the resident to mend; so is `10,000` where as many
 * decimals are not asked for: she may have meant ten thousand.
 */
function read(typed: string, { decimals = 0 }: NumberQuestion): number | string | undefined {
  const text = typed.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-');
  if (text === '') return undefined;
  const isGrouped = decimals < 3 && /\.\d{3}$/.test(text);
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) && !isGrouped ? Number(text) : typed;
}

const written = (value: unknown, locale: string): string =>
  typeof value === 'number'
    ? value.toLocaleString(dialect(locale), { useGrouping: false, maximumFractionDigits: 15 })
    : typeof value === 'string'
      ? value
      : '';
