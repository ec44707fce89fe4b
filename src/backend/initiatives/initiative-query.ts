import type { InitiativeStatus } from '../../contracts/index.ts';

/**
 * Which initiatives are asked for. `from` and `to` are EDTF points such as `1990` or `2017-05`, both included;
 * an initiative fits when any day of it can lie in between. `text`: words that must all stand in the title, the
 * summary or a milestone, in any language and any case. `at`: for a link to that initiative, with which the page
 * begins where not all that fit are on one.
 */
export interface InitiativeQuery {
  readonly area?: string | undefined;
  readonly status?: InitiativeStatus | undefined;
  readonly party?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
  /** At most 200; default 100. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly at?: string | undefined;
}
