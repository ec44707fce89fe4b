import type { TemplateResult } from 'lit';
import { awaited } from '../../../templates/loading.ts';
import { hasMarks } from '../../../templates/plain-prose.ts';
import { isCasting, type PollView } from '../poll-view.ts';
import { choosing } from './choosing.ts';

/** The screen that the state, the clock and the backend lead to. */
export function pollBody(view: PollView): TemplateResult {
  const other = isCasting(view)
    ? view.views.insteadOfChoosing(view)
    : needsRest(view) && awaited(view, view.headingLevel);
  return other || choosing(view);
}

/** Whether something is to be shown that choosing does not need. */
const needsRest = ({ opening, canVote, hasVote, poll }: PollView): boolean =>
  opening !== 'open' || !canVote || hasVote || poll.choice.kind === 'ranking';

/** Whether the rest is fetched at once, needed or not: what stands above the choices may have links in it. */
export const fetchesRest = (view: PollView): boolean => needsRest(view) || hasMarks(view.poll.intro);
