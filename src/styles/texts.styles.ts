import { css } from 'lit';

/** Running text, and what is folded under it. */
export const texts = css`
  .prose > * + * {
    margin-block-start: 0.75em;
  }
  .prose ul,
  .prose ol {
    padding-inline-start: 1.25em;
    text-align: start;
  }
  /* Links in a list are far enough apart to be hit, however low the page's lines are (WCAG 2.5.8). */
  li {
    min-block-size: 24px;
  }
  summary {
    cursor: pointer;
    min-block-size: var(--_target);
    padding-block: 0.6rem;
    font-weight: 600;
  }
  @media print {
    /* What cannot be pressed on paper is to be read there. */
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
