import { css } from 'lit';

/** What a question looks like once somebody has chosen, or has to mend something. Comes with the code for it. */
export const chosen = css`
  /* Beside the words, so that they stay where they are. A fieldset begins in the middle of its legend. */
  .invalid,
  .invalid > legend {
    position: relative;
  }
  .invalid::before,
  .invalid > legend::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -0.75rem;
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
