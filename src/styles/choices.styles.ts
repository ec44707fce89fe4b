import { css } from 'lit';

/** A question with rows to choose from: what it asks, how to answer, and what is wrong. */
export const choices = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field {
    max-inline-size: var(--_measure);
    margin-block-start: calc(2.25 * var(--_space));
  }
  .field.invalid {
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--_error);
  }
  .question {
    display: block;
    max-inline-size: 100%;
    padding: 0;
    font-size: 1.0625em;
    font-weight: 600;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .hint {
    margin-block-start: 0.25rem;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .error {
    margin-block-start: 0.375rem;
    color: var(--_error);
    font-weight: 600;
  }
  .control {
    margin-block-start: 0.75rem;
  }
  .choice {
    position: relative;
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    min-block-size: 2.75rem;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--_border);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .choice + .choice {
    border-block-start: 0;
  }
  .choice:first-child {
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }
  .choice:last-child {
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .choice:has(:checked) {
    background: var(--_tint);
    box-shadow: inset 0 0 0 2px var(--_accent);
    z-index: 1;
  }
  .choice:focus-within {
    z-index: 2;
  }
  .choice input:is([type='radio'], [type='checkbox']) {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.15rem 0 0;
    accent-color: var(--_accent);
  }
  .choice .hint {
    display: block;
    margin: 0;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
