import type { BackendError } from '../../backend/errors.ts';
import type { InitiativePage, PublishedDialogue } from '../../contracts/index.ts';
import type { Lazy } from '../../controllers/lazy.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { Row } from './chronology.ts';
import type { Filters } from './initiative-timeline.state.ts';
import type { Steering } from './steering.ts';

/** The code for all that a reader does beyond reading the list. */
export type SteeringModule = typeof import('./steering.ts');

/** Everything the timeline is drawn from. */
export interface TimelineView {
  readonly dialogue: PublishedDialogue;
  readonly page: InitiativePage;
  readonly rows: readonly Row[];
  /** How many of the rows are drawn as yet. */
  readonly drawn: number;
  readonly filters: Filters;
  /** The filters that the list on show answers: others may just have been chosen. */
  readonly answered: Filters;
  /** It begins with an initiative that was linked to; there may be more before it. */
  readonly isCut: boolean;
  /** How many come before those on the page; undefined where nobody knows. */
  readonly before: number | undefined;
  readonly wording: Wording;
  readonly headingLevel: number;
  readonly isNewestFirst: boolean;
  /** `YYYY-MM-DD`, by the server's clock. */
  readonly today: string;
  readonly isPending: boolean;
  /** Why something that was asked for did not come. */
  readonly error: BackendError | undefined;
  /** The list on show is the one before: another that was asked for cannot be had. */
  readonly isStale: boolean;
  /** The initiatives that are folded out. */
  readonly open: ReadonlySet<string>;
  /** The code for what is folded, and for the rest. */
  readonly rest: Lazy<SteeringModule>;
  /** Both undefined until their code has come. */
  readonly steering: Steering | undefined;
  readonly views: SteeringModule | undefined;
  /** Does something as soon as its code is here. */
  readonly act: (what: (steering: Steering) => unknown) => void;
  readonly retry: () => unknown;
  readonly fold: (id: string, isOpen: boolean) => void;
}
