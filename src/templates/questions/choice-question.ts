import { html, nothing, type TemplateResult } from 'lit';
import type { MultipleChoiceQuestion, OtherAnswer, SingleChoiceQuestion } from '../../contracts/index.ts';
import { localized } from '../../i18n/localized.ts';
import { fill } from '../../i18n/wording.ts';
import { choiceRow, type ChoiceRow } from '../choice-row.ts';
import { controlId, describedBy, groupedField, type Frame } from '../field.ts';
import { frameOf, radioFrameOf, type QuestionView } from './question-view.ts';

type Chosen = string | OtherAnswer;

export function singleChoiceQuestion(view: QuestionView<SingleChoiceQuestion>): TemplateResult {
  const chosen = typeof view.value === 'string' || isOther(view.value) ? [view.value] : [];
  return choices(view, radioFrameOf(view), 'radio', chosen, ([last]) => view.answer(last));
}

export function multipleChoiceQuestion(view: QuestionView<MultipleChoiceQuestion>): TemplateResult {
  const { question, wording } = view;
  const frame = frameOf(view);
  const most =
    question.max === undefined
      ? wording.msg('Välj ett eller flera.', { id: 'choice.several' })
      : fill(wording.msg('Välj högst {n}.', { id: 'choice.at-most' }), { n: question.max }, wording.locale);
  // The publisher's own hint says it better.
  const hint = frame.hint ?? most;
  const chosen = Array.isArray(view.value) ? view.value : [];
  return choices(view, { ...frame, hint }, 'checkbox', chosen, (all) =>
    view.answer(all.length ? all : undefined),
  );
}

function choices(
  { question, wording }: QuestionView<SingleChoiceQuestion | MultipleChoiceQuestion>,
  frame: Frame,
  type: 'radio' | 'checkbox',
  chosen: readonly Chosen[],
  choose: (all: Chosen[]) => void,
): TemplateResult {
  const id = controlId(frame.pointer);
  const other = chosen.find(isOther);
  const shared: Pick<ChoiceRow, 'type' | 'name' | 'describedBy' | 'invalid'> = {
    type,
    name: id,
    describedBy: describedBy(frame),
    invalid: Boolean(frame.error),
  };
  const kept = (left: Chosen[]): Chosen[] => (type === 'radio' ? [] : left);
  const toggle = (one: Chosen, checked: boolean, left: Chosen[]) =>
    choose(checked ? [...kept(left), one] : kept(left));

  const rows = question.options.map((option) =>
    choiceRow({
      ...shared,
      value: option.id,
      checked: chosen.includes(option.id),
      text: localized(option.text, wording.locale),
      hint: option.hint && localized(option.hint, wording.locale),
      choose: (checked) =>
        toggle(
          option.id,
          checked,
          chosen.filter((one) => one !== option.id),
        ),
    }),
  );
  if (!question.other) return groupedField(frame, groupRole(type), html`<div>${rows}</div>`);

  const withoutOther = chosen.filter((one) => !isOther(one));
  const otherRow = choiceRow({
    ...shared,
    value: '',
    checked: other !== undefined,
    text: wording.msg('Annat', { id: 'choice.other' }),
    choose: (checked) => toggle({ other: '' }, checked, withoutOther),
  });
  const handleInput = (event: Event) =>
    choose([...kept(withoutOther), { other: (event.currentTarget as HTMLInputElement).value }]);
  return groupedField(
    frame,
    groupRole(type),
    html`<div>${rows}${otherRow}</div>
      ${
        other
          ? html`<div class="other">
              <label for="${id}.other">${wording.msg('Skriv vad', { id: 'choice.other-label' })}</label>
              <input
                type="text"
                id="${id}.other"
                autocomplete="off"
                .value=${other.other}
                aria-describedby=${describedBy(frame)}
                aria-invalid=${frame.error ? 'true' : nothing}
                @input=${handleInput}
              />
            </div>`
          : nothing
      }`,
  );
}

const groupRole = (type: 'radio' | 'checkbox') => (type === 'radio' ? 'radiogroup' : 'group');

const isOther = (value: unknown): value is OtherAnswer =>
  typeof value === 'object' && value !== null && 'other' in value && typeof value.other === 'string';
