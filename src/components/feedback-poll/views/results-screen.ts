import { html, nothing, type TemplateResult } from 'lit';
import { withheld } from '../../../controllers/live-results.ts';
import { dayInWords } from '../../../i18n/dates.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { loadFailed, loading } from '../../../templates/loading.ts';
import { asksForResults, nobodyVoted } from '../casting.state.ts';
import type { CastingView } from '../poll-view.ts';
import { resultsCome } from './choosing.ts';
import { optionList, questionTitle } from './not-here.ts';
import { resultsPart } from './results-part.ts';
import { voteReceipt } from './vote-receipt.ts';

/** What became of the vote, and of the poll: the results, or when they come. */
export function resultsScreen(view: CastingView): TemplateResult {
  const { state, wording, headingLevel, poll, opening, canVote, casting } = view;
  const { msg } = wording;
  const isOpen = opening === 'open';
  const status = standing(view);
  return html`${questionTitle(view)} ${status}
  ${heading(headingLevel + 1, msg('Resultat', { id: 'poll.results' }), { focus: status === nothing })}
  ${asksForResults(poll, isOpen, state.cast !== undefined) ? shown(view) : notShown(view)}
  ${
    isOpen && canVote && (!state.cast || poll.changeable)
      ? html`<p class="screen-only">
          <button
            type="button"
            class=${state.cast ? 'quiet' : 'secondary'}
            part=${state.cast ? 'link' : 'button'}
            @click=${casting.showQuestion}
          >
            ${state.cast ? msg('Ändra din röst', { id: 'poll.change-yours' }) : msg('Tillbaka till frågan', { id: 'poll.to-question' })}
          </button>
        </p>`
      : nothing
  }
  ${state.cast ? voteReceipt(view, state.cast) : nothing}`;
}

/** In one sentence: counted, changed, cast earlier, closed. It comes first, so the focus goes to it. */
function standing({ state, poll, opening, wording }: CastingView): TemplateResult | typeof nothing {
  const { msg } = wording;
  const closed =
    opening === 'open'
      ? ''
      : poll.closes
        ? fill(msg('Omröstningen stängde {day}.', { id: 'poll.closed' }), {
            day: dayInWords(poll.closes, wording),
          })
        : msg('Omröstningen har stängt.', { id: 'poll.closed.unknown' });
  const vote =
    state.news === 'cast'
      ? msg('Tack! Din röst är räknad.', { id: 'poll.counted' })
      : state.news === 'changed'
        ? msg('Din ändrade röst är räknad.', { id: 'poll.recounted' })
        : state.cast
          ? msg('Du har redan röstat.', { id: 'poll.voted' })
          : '';
  if (!closed && !vote) return nothing;
  return html`<p class=${state.news ? 'panel success' : 'panel'} part="status" tabindex="-1" data-focus>
    ${vote} ${closed}
  </p>`;
}

function shown(view: CastingView): TemplateResult {
  const { poll, casting, wording, headingLevel } = view;
  const { results, error } = casting.feed;
  if (results && nobodyVoted(poll, results))
    return html`<p class="withheld">${wording.msg('Ingen röstade.', { id: 'poll.nobody' })}</p>
      ${optionList(poll.options, wording)}`;
  if (results) return resultsPart(view, results);
  if (casting.canAsk && !error) return loading(wording);
  return error && !withheld.has(error.reason)
    ? loadFailed(error, wording, headingLevel + 2, casting.retry)
    : notShown(view);
}

/** In place of the results: when they come, and what her vote was for, which they would have marked. */
function notShown(view: CastingView): TemplateResult {
  const { poll, state, wording } = view;
  const { cast } = state;
  const own = cast?.choice.flatMap((id) => poll.options.find((option) => option.id === id) ?? []) ?? [];
  return html`<p class="withheld">${whenShown(view)}</p>
    ${
      own.length
        ? html`<p class="withheld">${wording.msg('Din röst', { id: 'poll.yours' })}:</p>
            ${optionList(own, wording, poll.choice.kind === 'ranking')}`
        : nothing
    }`;
}

/** When the results come, by the poll's policy and what has become of it. */
function whenShown(view: CastingView): string {
  const { poll, wording, state, opening, casting } = view;
  const { msg } = wording;
  const notHere = msg('Resultatet går inte att visa här.', { id: 'poll.shown.not-here' });
  if (casting.isSettling && poll.results !== 'never')
    return msg('De sista rösterna räknas. Resultatet visas om en liten stund.', { id: 'poll.shown.soon' });
  if (opening !== 'open' && poll.results !== 'never') return notHere;
  if (poll.results === 'after-answering' && state.cast)
    return msg('Din röst går inte att hitta. Resultatet visas när omröstningen har stängt.', {
      id: 'poll.shown.lost-vote',
    });
  if ((poll.results === 'after-closing' || poll.results === 'when-published') && poll.closes)
    return fill(
      msg('Resultatet visas när omröstningen har stängt. Sista dagen är {day}.', {
        id: 'poll.shown.after-day',
      }),
      { day: dayInWords(poll.closes, wording) },
    );
  return resultsCome(view) || notHere;
}
