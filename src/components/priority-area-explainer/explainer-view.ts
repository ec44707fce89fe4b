import type { PriorityArea, PublishedDialogue } from '../../contracts/index.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { AreaMatters } from './area-matters.ts';
import type { ExplainerState, Layout } from './priority-area-explainer.state.ts';

/** Everything a view of the explainer is drawn from. */
export interface ExplainerView {
  readonly dialogue: PublishedDialogue;
  /** Those that are shown: all, or the one that is asked for. */
  readonly areas: readonly PriorityArea[];
  readonly layout: Layout;
  readonly state: ExplainerState;
  readonly matters: AreaMatters;
  readonly wording: Wording;
  readonly headingLevel: number;
  /** A person opens or closes an area. */
  readonly toggle: (id: string, isOpen: boolean) => void;
  readonly toggleEasyRead: () => void;
}
