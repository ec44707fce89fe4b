import { css } from 'lit';

/** A list that is put in order: what has a place above, what has none below. */
export const ranking = css`
  .ranked,
  .unranked {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ranked + .unranked {
    margin-block-start: 0.75rem;
  }
  .ranked .choice {
    flex-wrap: wrap;
    align-items: baseline;
    padding-block: 0;
    cursor: default;
    background: var(--_tint);
  }
  .ranked-name {
    flex: 1 1 12rem;
    padding-block: 0.625rem;
  }
  .ranked .actions {
    gap: 0 0.625rem;
    margin: 0;
  }
  .rank {
    min-inline-size: 1.5rem;
    font-weight: 700;
    color: var(--_accent);
  }
  .unranked .choice {
    inline-size: 100%;
    font-weight: 400;
    color: inherit;
    text-align: start;
  }
  .unranked li + li .choice {
    border-block-start: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .unranked li:not(:last-child) .choice {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  :is(.ranked, .unranked) [aria-disabled='true'] {
    cursor: default;
  }
`;
