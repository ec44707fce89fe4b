import type { nothing, TemplateResult } from 'lit';
import { prose } from '../../../templates/prose.ts';
import type { Screen } from '../feedback-poll.state.ts';
import type { CastingView } from '../poll-view.ts';
import { elsewhere, upcoming } from './not-here.ts';
import { resultsScreen } from './results-screen.ts';

export { choiceHint, choiceProblem } from './choice-words.ts';
export { rankingOptions } from './ranking-options.ts';
export { sendingPart } from './sending-failure.ts';

export const intro = ({ poll, wording }: CastingView): TemplateResult | typeof nothing =>
  prose(poll.intro, wording.locale);

/** What is shown in place of the question. */
export function insteadOfChoosing(view: CastingView, screen: Exclude<Screen, 'choosing'>): TemplateResult {
  switch (screen) {
    case 'upcoming':
      return upcoming(view);
    case 'elsewhere':
      return elsewhere(view);
    case 'results':
      return resultsScreen(view);
  }
}
