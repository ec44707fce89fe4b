import { css } from 'lit';

/** Headings, running words, numbers and links. */
export const type = css`
  * {
    box-sizing: border-box;
    /* Browsers give controls spacing of their own. */
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  section {
    /* Not the host: what a page's sheet says of all elements comes before what an element says of itself. */
    container-type: inline-size;
    /* What stands inside gives a container no width; in a table cell or a flex box it would have none. */
    contain-intrinsic-inline-size: min(32rem, 80vw);
    text-align: start;
    white-space: normal;
    /* Swedish makes long words out of short ones. */
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
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
  /* A text that runs the other way begins where the words around it do. */
  .prose[dir] {
    max-inline-size: max-content;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .numeric {
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
`;
