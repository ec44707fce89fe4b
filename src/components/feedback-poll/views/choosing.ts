import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../../i18n/dates.ts';
import { localized } from '../../../i18n/localized.ts';
import { plural } from '../../../i18n/plural.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';
import { choiceRow } from '../../../templates/choice-row.ts';
import { heading } from '../../../templates/heading.ts';
import { prose } from '../../../templates/prose.ts';
import { toggled, type ChoiceProblem } from '../feedback-poll.state.ts';
import { isCasting, type PollView } from '../poll-view.ts';

/** The question, what can be chosen, and the button that says what pressing it keeps. */
export function choosing(view: PollView): TemplateResult {
  const { poll, state, wording, headingLevel, actions } = view;
  const { msg, locale } = wording;
  const isRadio = poll.choice.kind === 'one' || poll.choice.kind === 'rating';
  const { problem } = state;
  const description = describedBy(view);
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
        ${heading(headingLevel, localized(poll.question, locale), { title: true, focus: true })}
      </legend>
      ${prose(poll.intro, locale)}
      ${hintOf(view) === '' ? nothing : html`<p class="hint" id="hint">${hintOf(view)}</p>`}
      ${
        problem
          ? html`<p class="error" id="error" part="error" tabindex="-1" data-focus>
              <span class="visually-hidden">${msg('Fel:', { id: 'field.error-prefix' })}</span>
              ${problemInWords(problem, view)}
            </p>`
          : nothing
      }
      <div class="control">
        ${isCasting(view) && poll.choice.kind === 'ranking' ? view.views.rankingOptions(view) : rows(view)}
      </div>
    </fieldset>
    ${isCasting(view) ? view.views.sendingFailure(view) : nothing} ${buttons(view)}
    ${poll.closes ? html`<p class="meta numeric">${fill(msg('Öppen till och med {day}', { id: 'poll.last-day' }), { day: dayInWords(poll.closes, locale) })}</p>` : nothing}
  </form>`;
}

function rows(view: PollView): TemplateResult {
  const { poll, state, wording, actions } = view;
  const { kind } = poll.choice;
  const type = kind === 'several' ? 'checkbox' : 'radio';
  return html`<div class=${kind === 'rating' ? 'segments' : 'rows'}>
    ${poll.options.map((option) =>
      choiceRow({
        type,
        name: 'choice',
        value: option.id,
        checked: state.choice.includes(option.id),
        text: localized(option.text, wording.locale),
        hint: option.hint && localized(option.hint, wording.locale),
        describedBy: describedBy(view),
        invalid: state.problem !== undefined,
        choose: (isTicked) => {
          actions.toggle(option.id, isTicked);
          if (poll.choice.kind !== 'several') return;
          actions.announce(
            leftInWords(poll.choice.max - toggled(poll, state.choice, option.id, isTicked).length, wording),
            'later',
          );
        },
      }),
    )}
  </div>`;
}

function buttons({ poll, state, wording, casting, actions }: PollView): TemplateResult {
  const { msg } = wording;
  const isSending = casting?.sending.status === 'running';
  const cancel = state.cast && casting?.showResults;
  return html`<div class="actions">
    <button class="primary cast" part="button" aria-disabled=${isSending ? 'true' : nothing}>
      ${
        state.cast
          ? msg('Ändra rösten', { id: 'poll.change' })
          : html`${msg('Rösta.', { id: 'poll.cast' })}
              <span class="keeps"
                >${msg('Kvittot sparas i den här webbläsaren.', { id: 'poll.cast.keeps' })}</span
              >`
      }
    </button>
    ${
      cancel
        ? html`<button type="button" class="quiet" @click=${cancel}>
            ${msg('Avbryt', { id: 'poll.cancel' })}
          </button>`
        : nothing
    }
    ${
      poll.results === 'always' && !state.cast
        ? html`<button type="button" class="quiet" @click=${actions.showResults}>
            ${msg('Visa resultatet', { id: 'poll.show-results' })}
          </button>`
        : nothing
    }
  </div>`;
}

function describedBy(view: PollView): string | typeof nothing {
  const ids = [hintOf(view) && 'hint', view.state.problem && 'error'].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}

/** How to answer, and how much is left to choose. */
function hintOf({ poll, state, wording }: PollView): string {
  const { choice } = poll;
  switch (choice.kind) {
    case 'several':
      return leftInWords(choice.max - state.choice.length, wording);
    case 'ranking':
      return wording.msg('Tryck på det viktigaste först. Ändra ordningen med Upp och Ner.', {
        id: 'ranking.how',
      });
    default:
      return '';
  }
}

function leftInWords(left: number, { msg, locale }: Wording): string {
  if (left === 0) return msg('Du kan inte välja fler.', { id: 'poll.left.none' });
  const forms =
    left > 0
      ? {
          one: msg('Du kan välja {n} till.', { id: 'poll.left.one' }),
          other: msg('Du kan välja {n} till.', { id: 'poll.left.other' }),
        }
      : {
          one: msg('Du har valt {n} för mycket.', { id: 'poll.over.one' }),
          other: msg('Du har valt {n} för många.', { id: 'poll.over.other' }),
        };
  const n = Math.abs(left);
  return fill(plural(locale, n, forms), { n }, locale);
}

function problemInWords(problem: ChoiceProblem, { poll, wording }: PollView): string {
  const { msg, locale } = wording;
  switch (problem) {
    case 'none':
      return msg('Välj ett svar', { id: 'problem.required.one' });
    case 'too-many':
      return fill(
        msg('Välj högst {limit}', { id: 'problem.too-many' }),
        { limit: poll.choice.kind === 'several' ? poll.choice.max : 1 },
        locale,
      );
    case 'unfinished':
      return msg('Sätt alla alternativ i ordning', { id: 'poll.unfinished' });
  }
}
