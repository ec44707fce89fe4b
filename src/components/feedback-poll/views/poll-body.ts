import { html, nothing, type TemplateResult } from 'lit';
import { loadFailed, loading } from '../../../templates/loading.ts';
import { hasMarks } from '../../../templates/plain-prose.ts';
import { screenOf } from '../feedback-poll.state.ts';
import { isCasting, type PollView } from '../poll-view.ts';
import { choosing } from './choosing.ts';

/** The screen that the state, the clock and the backend lead to. */
export function pollBody(view: PollView): TemplateResult {
  const screen = screenOf(view.state, view.opening, view.canVote);
  if (isCasting(view) && screen !== 'choosing') return view.views.insteadOfChoosing(view, screen);
  if (screen === 'choosing' && (isCasting(view) || !needsRest(view)))
    return html`${fetchFailed(view)}${choosing(view)}`;
  return view.lazy.error ? html`${fetchFailed(view)}` : loading(view.wording);
}

/** Whether something is to be shown that choosing does not need. */
export const needsRest = ({ state, opening, canVote, hasVote, poll }: PollView): boolean =>
  screenOf(state, opening, canVote) !== 'choosing' || poll.choice.kind === 'ranking' || hasVote;

/** Whether the rest is fetched at once, needed or not: what stands above the choices may have links in it. */
export const fetchesRest = (view: PollView): boolean => needsRest(view) || hasMarks(view.poll.intro);

const fetchFailed = ({
  lazy: { error },
  wording,
  headingLevel,
  actions,
}: PollView): TemplateResult | typeof nothing =>
  error ? loadFailed(error, wording, headingLevel, actions.fetchRest) : nothing;
