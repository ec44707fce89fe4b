import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../../../i18n/plural.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';
import { rankingHint } from '../../../templates/ranking-list.ts';
import type { ChoiceProblem } from '../feedback-poll.state.ts';
import type { PollView } from '../poll-view.ts';

/** How to answer, and how much is left to choose. */
export function choiceHint({ poll: { choice }, state, wording }: PollView): string {
  switch (choice.kind) {
    case 'several':
      return choicesLeft(choice.max - state.choice.length, wording);
    case 'ranking':
      return rankingHint(wording);
    default:
      return '';
  }
}

export function choicesLeft(left: number, { msg, locale }: Wording): string {
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

/** What keeps the choice from being cast; the focus goes here. */
export function choiceProblem(view: PollView): TemplateResult | typeof nothing {
  const { problem } = view.state;
  if (!problem) return nothing;
  return html`<p class="error" id="error" part="error" tabindex="-1" data-focus>
    <span class="visually-hidden">${view.wording.msg('Fel:', { id: 'field.error-prefix' })}</span>
    ${problemInWords(problem, view)}
  </p>`;
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
