import { css } from 'lit';

/** What a question looks like once somebody has chosen, or has to mend something. Comes with the code for it. */
export const chosen = css`
  .field.invalid {
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--_error);
  }
  .error {
    margin-block-start: 0.375rem;
    color: var(--_error);
    font-weight: 600;
  }
  .choice:has(:checked) {
    background: var(--_tint);
    box-shadow: inset 0 0 0 2px var(--_accent);
    z-index: 1;
  }
  .choice:focus-within {
    z-index: 2;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
