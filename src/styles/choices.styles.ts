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
  .question {
    display: block;
    max-inline-size: 100%;
    padding: 0;
    font-size: 1.0625em;
    font-weight: 600;
  }
  .hint {
    margin-block-start: 0.25rem;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .control {
    margin-block-start: 0.75rem;
  }
  .choice {
    position: relative;
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    min-block-size: var(--_target);
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
  .choice input {
    flex: none;
    inline-size: max(1.25rem, 20px);
    block-size: max(1.25rem, 20px);
    margin: 0.15rem 0 0;
    accent-color: var(--_accent);
  }
  .choice .hint {
    display: block;
    margin: 0;
  }
  /* Short steps side by side, as many as fit; each keeps a target of 44 px. */
  .segments {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(3.25rem, 1fr));
    border: solid var(--_border);
    border-width: 1px 0 0 1px;
  }
  .segments .choice {
    flex-direction: column;
    align-items: center;
    gap: 0.25rem;
    border-width: 0 1px 1px 0;
    border-radius: 0;
    text-align: center;
  }
`;
