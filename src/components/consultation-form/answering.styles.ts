import { css } from 'lit';

/** The views that come after filling in; they arrive with their code. */
export const styles = css`
  .review-section {
    max-inline-size: 48rem;
    margin-block-start: calc(2 * var(--_space));
  }
  .review {
    max-inline-size: none;
    margin-block-start: 0.5rem;
  }
  .review > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem 1.5rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .review > div:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .review .change {
    margin-block: -0.5rem;
  }
  .review .line {
    display: block;
    white-space: pre-line;
  }
  @container (min-width: 40rem) {
    .review > div {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
      align-items: baseline;
    }
  }
  .review .panel {
    margin-block-start: 0.5rem;
  }
  .review + .panel,
  .review-section + .panel,
  .form-actions + .panel {
    margin-block-start: 1.5rem;
  }
  .panel ul {
    padding-inline-start: 1.25rem;
  }
  .panel li + li {
    margin-block-start: 0.375rem;
  }
  .steps .done {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  @media (forced-colors: active) {
    /* What frames it must not touch the answer. */
    .review .change {
      margin-block: 0.25rem 0;
    }
    .steps .done {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
  .field .field {
    margin-block-start: 1.25rem;
  }
  .field .field .question {
    font-size: 1em;
  }
  .facts ul {
    padding: 0;
    list-style: none;
  }
  .facts li + li:has(time) {
    margin-block-start: 0.75rem;
  }
  .facts time {
    display: block;
  }
  .facts time::first-letter {
    text-transform: uppercase;
  }
  .receipt {
    padding: clamp(1rem, 4cqi, 2rem);
  }
  .next {
    margin-block: 2rem 1rem;
  }
`;
