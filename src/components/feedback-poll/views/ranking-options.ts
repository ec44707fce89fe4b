import type { TemplateResult } from 'lit';
import { rankingList } from '../../../templates/ranking-list.ts';
import type { CastingView } from '../poll-view.ts';

/** All the options are put in order. */
export const rankingOptions = ({ poll, state, wording, actions, casting }: CastingView): TemplateResult =>
  rankingList({
    id: 'choice',
    options: poll.options,
    order: state.choice,
    places: poll.options.length,
    wording,
    rank: actions.choose,
    announce: casting.announce,
  });
