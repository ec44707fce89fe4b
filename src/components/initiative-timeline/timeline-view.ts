import type { BackendError } from '../../backend/errors.ts';
import type { Initiative, InitiativePage, PublishedDialogue } from '../../contracts/index.ts';
import type { Lazy } from '../../controllers/lazy.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { CopiedLink } from './copied-link.ts';
import type { Filters, PeriodProblems } from './initiative-timeline.state.ts';
import type { Chronology } from './chronology.ts';

/** The code for what is folded. */
export type RestModule = typeof import('./rest.ts');

/** Everything the timeline is drawn from. */
export interface TimelineView {
  readonly dialogue: PublishedDialogue;
  readonly items: readonly Initiative[];
  readonly page: InitiativePage;
  readonly chronology: Chronology;
  /** Changes with the list, not with what is added to it. */
  readonly list: unknown;
  readonly filters: Filters;
  /** The filters that the list on show answers: others may just have been chosen. */
  readonly answered: Filters;
  /** The period as it stands in its fields, and what is wrong with it. */
  readonly period: Filters;
  readonly problems: PeriodProblems;
  readonly wording: Wording;
  readonly headingLevel: number;
  /** `YYYY-MM-DD`, by the server's clock. */
  readonly today: string;
  /** The list begins with an initiative that was linked to; there may be more before it. */
  readonly beginsAt: string | undefined;
  readonly pending: 'first' | 'more' | undefined;
  /** Why the first or another page did not come. */
  readonly error: BackendError | undefined;
  readonly failed: 'first' | 'more' | undefined;
  /** The initiative whose link was copied last, and whether that worked. */
  readonly copied: CopiedLink['last'];
  readonly rest: Lazy<RestModule>;
  readonly actions: TimelineActions;
}

/** What a reader can do. */
export interface TimelineActions {
  readonly filter: (change: Filters) => void;
  readonly clearFilters: () => void;
  readonly writePeriod: (change: Filters) => void;
  readonly more: () => void;
  readonly retry: () => void;
  readonly fromStart: () => void;
  /** Moves to an initiative, wherever it stands. */
  readonly show: (id: string) => void;
  readonly copyLink: (id: string) => void;
  readonly saveDays: () => void;
}
