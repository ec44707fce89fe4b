import { css } from 'lit';

/** What there is to read of an area; it arrives with its code. */
export const styles = css`
  .switch {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    border-color: var(--_border);
    border-width: 1px;
    font-weight: 500;
    color: inherit;
  }
  .box {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: 2px solid currentcolor;
    border-radius: 0.1875rem;
  }
  [aria-pressed='true'] .box {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  /* A tick, whichever way the words run. */
  .box::before {
    content: '';
    display: none;
    inline-size: 0.375rem;
    block-size: 0.75rem;
    margin: -0.0625rem auto 0;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  [aria-pressed='true'] .box::before {
    display: block;
  }
  .content {
    padding-block-start: 1.25rem;
  }
  /* What can be found is laid out though it is hidden: its padding too. */
  @media screen {
    .content[hidden] {
      padding: 0;
    }
  }
  .content .ways {
    margin-block-start: 0.75rem;
  }
  @container (min-width: 46rem) {
    .area:has(.number) .content {
      padding-inline-start: 2.75rem;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 1.25rem 3rem;
    }
  }
  .part + .part,
  .columns > * + *,
  figure + .columns,
  .part + .meta {
    margin-block-start: 1.25rem;
  }
  @container (min-width: 46rem) {
    .columns > * + * {
      margin-block-start: 0;
    }
  }
  .part > .heading {
    margin-block-end: 0.375rem;
  }
  .part > * + p,
  .part > * + ul,
  .part > * + ol {
    margin-block-start: 0.5rem;
  }
  .content ul {
    padding-inline-start: 1.25em;
  }
  .content .contact {
    padding: 0;
    list-style: none;
  }
  figure {
    margin: 0;
  }
  figure img {
    max-inline-size: 100%;
    block-size: auto;
  }
  /* Of unknown size: what is below must not move when it comes. */
  figure img:not([width][height]) {
    inline-size: 36rem;
    aspect-ratio: 3 / 2;
    object-fit: contain;
    object-position: 0;
  }
  .goal + .goal {
    margin-block-start: 1rem;
  }
  blockquote {
    margin: 0 0 0.25rem;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_accent);
    max-inline-size: var(--_measure);
  }
  .goal figcaption {
    padding-inline-start: calc(1rem + 3px);
    max-inline-size: var(--_measure);
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .scale li {
    /* A long word on a narrow screen, with large text. */
    overflow-wrap: anywhere;
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: 1rem;
    font-size: 0.9375em;
    counter-increment: step;
  }
  .scale li::before {
    content: counter(step) '. ';
  }
  .scale .now {
    border: 2px solid var(--_accent);
    font-weight: 600;
    background: var(--_tint);
  }
  .tag {
    color: var(--_accent);
  }
  .ways li + li {
    margin-block-start: 0.375rem;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    border-block-end: 1px solid var(--_border);
  }
  [role='tab'] {
    padding: 0.5rem 0.75rem;
    border: 1px solid transparent;
    border-block-end: 3px solid transparent;
    border-radius: var(--_radius) var(--_radius) 0 0;
    font-weight: 500;
    color: inherit;
    text-align: start;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  [aria-selected='true'] {
    border-color: var(--_border) var(--_border) var(--_accent);
    font-weight: 700;
    color: var(--_accent);
  }
  .tab-panel .summary {
    margin-block-end: 1.25rem;
  }
  .panel-title {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] .box {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
    [aria-selected='true'] {
      border-color: ButtonBorder ButtonBorder Highlight;
    }
  }
  @media print {
    .content[hidden] {
      display: block;
      content-visibility: visible;
    }
    .tabs,
    .sign {
      display: none;
    }
    .panel-title {
      position: static;
      inline-size: auto;
      block-size: auto;
      margin-block-start: calc(2 * var(--samrad-space, 1rem));
      clip-path: none;
      break-after: avoid;
    }
  }
`;
