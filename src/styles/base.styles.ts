import { css } from 'lit';

/** Type, links, focus and space that every widget shares. */
export const base = css`
  * {
    box-sizing: border-box;
  }
  .heading {
    margin: 0;
    font-size: 1.125em;
    font-weight: 700;
    text-wrap: balance;
    max-inline-size: var(--_measure);
  }
  .title {
    font-size: clamp(1.375em, 1em + 2cqi, 1.875em);
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  p,
  ul,
  ol,
  dl {
    margin-block: 0;
    max-inline-size: var(--_measure);
  }
  .meta {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .whole {
    display: inline-block;
  }
  .numeric {
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* A sticky host header must not hide what gets focus (WCAG 2.4.11). */
  :focus,
  [tabindex],
  .field {
    scroll-margin-block: 6rem 2rem;
  }
  [tabindex='-1']:focus-visible {
    outline-offset: 0.125rem;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    /* Whatever it is on the screen. */
    .screen-only {
      display: none !important;
    }
    /* What cannot be pressed on paper is to be read there. */
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
