import type { PriorityArea, PublishedDialogue } from '../../contracts/index.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { Lazy } from '../../controllers/lazy.ts';
import type { Reading } from './reading.ts';
import type { ExplainerState, Layout } from './priority-area-explainer.state.ts';

/** The code for what is inside the areas, in a chunk of its own. */
export type ReadingModule = typeof import('./reading.ts');

/** Everything a view of the explainer is drawn from. */
export interface ExplainerView {
  readonly dialogue: PublishedDialogue;
  /** Those that are shown: all, or the one that is asked for. */
  readonly areas: readonly PriorityArea[];
  readonly layout: Layout;
  readonly state: ExplainerState;
  readonly rest: Lazy<ReadingModule>;
  /** What is inside the areas, and how it is drawn, once its code is here. */
  readonly reading: Reading | undefined;
  readonly views: ReadingModule | undefined;
  readonly wording: Wording;
  readonly headingLevel: number;
  /** Another state is to be drawn; the page is not told. */
  readonly write: (state: ExplainerState) => void;
  /** A person opens or closes an area. */
  readonly toggle: (id: string, isOpen: boolean) => void;
}

/** A view that is drawn when the rest is here. */
export interface ReadingView extends ExplainerView {
  readonly reading: Reading;
  readonly views: ReadingModule;
}

export const isReading = (view: ExplainerView): view is ReadingView =>
  view.views !== undefined && view.reading !== undefined;
