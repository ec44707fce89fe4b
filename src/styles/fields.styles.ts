import { css } from 'lit';

/** Fields to write in, and scales. */
export const fields = css`
  input[type='text'],
  input[type='email'],
  input[type='date'],
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: transparent;
  }
  input[type='date'],
  input.short {
    max-inline-size: 14rem;
  }
  textarea {
    min-block-size: 7.5rem;
    resize: vertical;
  }
  [aria-invalid='true']:is(input[type='text'], input[type='email'], input[type='date'], textarea) {
    border: 2px solid var(--_error);
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin-block-start: 0.375rem;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .control + .quiet {
    margin-block-start: 0.25rem;
    margin-inline-start: -0.5rem;
  }
  .other {
    margin-block-start: 0.75rem;
  }
`;
