import { css } from 'lit';

/** What stands above the list, and each initiative in it. */
export const entries = css`
  .filtering,
  .filtering + .count {
    border-block-start: 1px solid var(--_line);
  }
  /* Folds have their height before the rest of the sheets is here. */
  summary {
    min-block-size: var(--_target);
    padding-block: 0.6rem;
    font-weight: 600;
  }
  .filtering {
    margin-block-start: 1rem;
  }
  .chips,
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .chip {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: center;
    padding: 0.25rem min(0.875rem, 4cqi);
    border: 1px solid var(--_border);
    border-radius: 2rem;
    font-weight: 500;
    color: inherit;
  }
  .chip[aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .count {
    column-gap: 1.25rem;
  }
  .count,
  .timeline + .actions,
  .linking {
    min-block-size: var(--_target);
  }
  .what > * + * {
    margin-block-start: 0.375rem;
  }
  .what summary {
    font-size: 0.9375em;
    font-weight: 500;
    color: var(--_accent);
  }
  @container (max-width: 46rem) {
    /* On a phone the chips would push the list off the screen. */
    .filtering:not([open]) + .chips {
      display: none;
    }
  }
`;
