import { html, nothing, type TemplateResult } from 'lit';
import { withheld } from '../../../controllers/live-results.ts';
import { dayInWords } from '../../../i18n/dates.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { loadFailed, loading } from '../../../templates/loading.ts';
import { mayShowResults, nobodyVoted } from '../casting.state.ts';
import type { CastingView } from '../poll-view.ts';
import { questionTitle } from './not-here.ts';
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
  ${
    mayShowResults(poll, isOpen, state.cast !== undefined)
      ? shown(view)
      : html`<p class="withheld">${whenShown(view)}</p>`
  }
  ${
    isOpen && canVote && (!state.cast || poll.changeable)
      ? html`<p class="screen-only">
          <button
            type="button"
            class=${state.cast ? 'quiet' : 'secondary'}
            part="button"
            @click=${casting.showQuestion}
          >
            ${state.cast ? msg('Ändra din röst', { id: 'poll.change-yours' }) : msg('Till frågan', { id: 'poll.to-question' })}
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
    return html`<p class="withheld">${wording.msg('Ingen röstade.', { id: 'poll.nobody' })}</p>`;
  if (results) return resultsPart(view, results);
  if (casting.canAsk && !error) return loading(wording);
  return error && !withheld.has(error.reason)
    ? loadFailed(error, wording, headingLevel + 2, casting.retry)
    : html`<p class="withheld">${whenShown(view)}</p>`;
}

/** When the results come, by the poll's policy. */
function whenShown({ poll, wording, state, opening }: CastingView): string {
  const { msg } = wording;
  const notHere = msg('Resultatet går inte att visa här.', { id: 'poll.shown.not-here' });
  if (opening !== 'open' && poll.results.startsWith('after')) return notHere;
  switch (poll.results) {
    case 'never':
      return msg('Resultatet visas inte här.', { id: 'poll.shown.never' });
    case 'after-answering':
      if (state.cast)
        return msg('Din röst går inte att hitta. Resultatet visas när omröstningen har stängt.', {
          id: 'poll.shown.lost-vote',
        });
      return msg('Resultatet visas för den som har röstat.', { id: 'poll.shown.after-answering' });
    case 'after-closing':
      return poll.closes
        ? fill(
            msg('Resultatet visas när omröstningen har stängt. Sista dagen är {day}.', {
              id: 'poll.shown.after-day',
            }),
            {
              day: dayInWords(poll.closes, wording),
            },
          )
        : msg('Resultatet visas när omröstningen har stängt.', { id: 'poll.shown.after-closing' });
    case 'when-published':
      return msg('Resultatet visas när det har publicerats.', { id: 'poll.shown.when-published' });
    case 'always':
      return notHere;
  }
}
