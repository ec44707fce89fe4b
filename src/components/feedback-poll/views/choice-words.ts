import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../../../i18n/plural.ts';
import { fill } from '../../../i18n/wording.ts';
import { rankingHint } from '../../../templates/ranking-list.ts';
import type { ChoiceProblem } from '../feedback-poll.state.ts';
import type { PollView } from '../poll-view.ts';
import { atMost } from './choosing.ts';

/** How to answer, and how much is left to choose: until somebody begins, and beside what is wrong, just the rule. */
export function choiceHint(view: PollView): string {
  const { poll, state, wording } = view;
  if (poll.choice.kind === 'ranking') {
    const all = wording.msg('Alla alternativ ska ha en plats.', { id: 'poll.ranking-all' });
    return `${rankingHint(wording)} ${all}`;
  }
  const isCounted = poll.choice.kind === 'several' && state.choice.length > 0 && !state.problem;
  return isCounted ? choicesLeft(view) : atMost(view);
}

/** Of a poll where several can be chosen. */
export function choicesLeft({ poll, state, wording }: Pick<PollView, 'poll' | 'state' | 'wording'>): string {
  const { msg, locale } = wording;
  const left = (poll.choice.kind === 'several' ? poll.choice.max : 1) - state.choice.length;
  if (left === 0) return msg('Du kan inte välja fler.', { id: 'poll.left.none' });
  const forms =
    left > 0
      ? {
          one: msg('Du kan välja {n} till.', { id: 'poll.left.one' }),
          other: msg('Du kan välja {n} till.', { id: 'poll.left.other' }),
        }
      : {
          one: msg('Du har valt ett för mycket. Ta bort ett.', { id: 'poll.over.one' }),
          other: msg('Du har valt {n} för många. Ta bort {n}.', { id: 'poll.over.other' }),
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

function problemInWords(problem: ChoiceProblem, view: PollView): string {
  const { msg } = view.wording;
  switch (problem) {
    case 'none':
      return view.poll.choice.kind === 'several'
        ? msg('Välj minst ett svar', { id: 'problem.required.several' })
        : msg('Välj ett svar', { id: 'problem.required.one' });
    case 'too-many':
      return choicesLeft(view);
    case 'unfinished':
      return msg('Sätt alla alternativ i ordning', { id: 'poll.unfinished' });
  }
}
