import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../../i18n/dates.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { choiceRow } from '../../../templates/choice-row.ts';
import type { Attribute } from '../../../templates/field.ts';
import { heading } from '../../../templates/heading.ts';
import { awaited } from '../../../templates/loading.ts';
import { plainProse } from '../../../templates/plain-prose.ts';
import { toggled, type ChoiceProblem } from '../feedback-poll.state.ts';
import { isCasting, type PollView } from '../poll-view.ts';

/** The question, what can be chosen, and the button that says what pressing it keeps. */
export function choosing(view: PollView): TemplateResult {
  const { poll, state, wording, headingLevel, actions } = view;
  const { msg, locale } = wording;
  const isRadio = poll.choice.kind === 'one' || poll.choice.kind === 'rating';
  const { problem } = state;
  const hint = hintOf(view);
  // Whoever changes her vote has been there.
  const come = !state.cast && resultsCome(view);
  const description = described(hint, problem);
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.cast();
    }}
  >
    <fieldset
      class=${problem ? 'field invalid' : 'field'}
      role=${isRadio ? 'radiogroup' : 'group'}
      aria-labelledby="question"
      aria-describedby=${description}
      aria-required=${isRadio ? 'true' : nothing}
      aria-invalid=${isRadio && problem ? 'true' : nothing}
    >
      <legend id="question" part="question">
        ${heading(headingLevel, localized(poll.question, locale), { look: 'title', focus: true })}
      </legend>
      ${isCasting(view) ? view.views.intro(view) : plainProse(poll.intro, locale)}
      ${hint ? html`<p class="hint" id="hint">${hint}</p>` : nothing}
      ${isCasting(view) ? view.views.choiceProblem(view) : nothing}
      <div class="control">
        ${isCasting(view) && poll.choice.kind === 'ranking' ? view.views.rankingOptions(view) : rows(view, description)}
      </div>
    </fieldset>
    ${isCasting(view) ? view.views.sendingPart(view) : view.rest.error ? unsent(view) : nothing}
    ${buttons(view)}
    ${poll.closes ? html`<p class="meta numeric">${fill(msg('Öppen till och med {day}', { id: 'poll.last-day' }), { day: dayInWords(poll.closes, wording) })}</p>` : nothing}
    ${come ? html`<p class="meta">${come}</p>` : nothing}
  </form>`;
}

/** The code for voting could not be fetched. */
const unsent = (view: PollView): TemplateResult =>
  html`${awaited(view, view.headingLevel + 1)}
    <p>${view.wording.msg('Din röst är inte räknad. Ditt val finns kvar här.', { id: 'poll.unsent' })}</p>`;

function rows({ poll, state, wording, actions }: PollView, describedBy: Attribute): TemplateResult {
  const { kind } = poll.choice;
  const type = kind === 'several' ? 'checkbox' : 'radio';
  // Words would be cut to pieces side by side on a phone.
  const isShort = poll.options.every(({ text }) => Object.values(text).every(({ length }) => length < 4));
  return html`<div class=${kind === 'rating' && isShort ? 'segments' : 'rows'}>
    ${poll.options.map((option) =>
      choiceRow({
        type,
        name: 'choice',
        value: option.id,
        checked: state.choice.includes(option.id),
        text: localized(option.text, wording.locale),
        hint: option.hint && localized(option.hint, wording.locale),
        describedBy,
        invalid: state.problem !== undefined,
        choose: (isTicked) => actions.choose(toggled(poll, state.choice, option.id, isTicked)),
      }),
    )}
  </div>`;
}

function buttons(view: PollView): TemplateResult {
  const { poll, state, wording, casting, actions } = view;
  const { msg } = wording;
  const isSending = casting?.sending.status === 'running';
  if (isCasting(view) && state.cast) return view.views.changeButtons(view, isSending);
  return html`<div class="actions screen-only">
    <button class="primary cast" part="button" aria-disabled=${isSending ? 'true' : nothing}>
      ${msg('Rösta', { id: 'poll.cast' })}<span class="stop">.</span>
      <span class="keeps">${msg('Kvittot sparas i den här webbläsaren.', { id: 'poll.cast.keeps' })}</span>
    </button>
    ${
      poll.results === 'always'
        ? html`<button type="button" class="quiet" part="link" @click=${actions.showResults}>
            ${msg('Visa resultatet', { id: 'poll.show-results' })}
          </button>`
        : nothing
    }
  </div>`;
}

/** When the results come, to somebody who does not see them yet. */
export function resultsCome({ poll, wording: { msg } }: Pick<PollView, 'poll' | 'wording'>): string {
  switch (poll.results) {
    case 'never':
      return msg('Resultatet visas inte här.', { id: 'poll.shown.never' });
    case 'after-answering':
      return msg('Resultatet visas för den som har röstat.', { id: 'poll.shown.after-answering' });
    case 'after-closing':
    case 'when-published':
      return msg('Resultatet visas när omröstningen har stängt.', { id: 'poll.shown.after-closing' });
    case 'always':
      return '';
  }
}

/** How to answer. What is left to choose is counted once somebody has begun. */
const hintOf = (view: PollView): string => (isCasting(view) ? view.views.choiceHint(view) : atMost(view));

/** How many may be chosen, where that is more than one. */
export const atMost = ({ poll: { choice }, wording }: PollView): string =>
  choice.kind === 'several'
    ? fill(wording.msg('Välj högst {limit}', { id: 'problem.too-many' }), { limit: choice.max })
    : '';

const described = (hint: string, problem: ChoiceProblem | undefined): Attribute =>
  [hint && 'hint', problem && 'error'].filter(Boolean).join(' ') || nothing;
