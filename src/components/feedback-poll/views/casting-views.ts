import type { nothing, TemplateResult } from 'lit';
import { prose } from '../../../templates/prose.ts';
import { screenOf } from '../casting.state.ts';
import type { CastingView } from '../poll-view.ts';
import { elsewhere, upcoming } from './not-here.ts';
import { resultsScreen } from './results-screen.ts';

export { changeButtons } from './change-buttons.ts';
export { choiceHint, choiceProblem } from './choice-words.ts';
export { rankingOptions } from './ranking-options.ts';
export { sendingPart } from './sending-part.ts';

export const intro = ({ poll, wording }: CastingView): TemplateResult | typeof nothing =>
  prose(poll.intro, wording.locale);

/** What is shown in place of the question, where it is not asked. */
export function insteadOfChoosing(view: CastingView): TemplateResult | undefined {
  switch (screenOf(view.state, view.opening, view.canVote)) {
    case 'choosing':
      return undefined;
    case 'upcoming':
      return upcoming(view);
    case 'elsewhere':
      return elsewhere(view);
    case 'results':
      return resultsScreen(view);
  }
}
