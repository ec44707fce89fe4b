import { html, nothing, type TemplateResult } from 'lit';
import type { DateQuestion } from '../../contracts/index.ts';
import { controlId, describedBy, labelledField } from '../field.ts';
import { frameOf, type QuestionView } from './question-view.ts';

/** The browser's own date field: the picker that the resident's phone has, and that her screen reader knows. */
export function dateQuestion(view: QuestionView<DateQuestion>): TemplateResult {
  const { question } = view;
  const frame = frameOf(view);
  const handleChange = (event: Event) => {
    const { value, validity } = event.currentTarget as HTMLInputElement;
    // A date that is half filled in has no value; it must be told from an empty one.
    view.answer(value || (validity.badInput ? '-' : undefined));
  };
  return labelledField(
    frame,
    html`<input
      type="date"
      id=${controlId(frame.pointer)}
      min=${question.min ?? nothing}
      max=${question.max ?? nothing}
      .value=${typeof view.value === 'string' && view.value !== '-' ? view.value : ''}
      aria-describedby=${describedBy(frame)}
      aria-invalid=${frame.error ? 'true' : nothing}
      aria-required=${frame.required ? 'true' : nothing}
      @change=${handleChange}
      @blur=${handleChange}
    />`,
  );
}
