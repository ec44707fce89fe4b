import { css } from 'lit';

/** A list that is put in order: what has a place above, what has none below. */
export const ranking = css`
  .ranked,
  .unranked {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ranked:not(:empty) + .unranked {
    margin-block-start: 0.75rem;
  }
  .ranked .choice {
    flex-wrap: wrap;
    align-items: center;
    cursor: default;
    background: var(--_tint);
  }
  .ranked-name {
    flex: 1 1 12rem;
  }
  .rank {
    min-inline-size: 1.5rem;
    font-weight: 700;
    color: var(--_accent);
  }
  .unranked .choice {
    inline-size: 100%;
    border-radius: 0;
    font-weight: 400;
    color: inherit;
    text-align: start;
  }
  .unranked li + li .choice {
    border-block-start: 0;
  }
  :is(.ranked, .unranked) [aria-disabled='true'] {
    cursor: default;
  }
`;
