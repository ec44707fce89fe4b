import { css } from 'lit';

/** Fields to write or choose in. */
export const fields = css`
  input:is([type='text'], [type='email'], [type='date']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: transparent;
  }
  [aria-invalid='true']:is(input:not([type='radio'], [type='checkbox']), textarea) {
    border: 2px solid var(--_error);
  }
`;
