import { css } from 'lit';

export const styles = css`
  :host {
    min-block-size: 20rem;
  }
  .area {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.5rem 1.125rem;
  }
  .area:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .area > .heading {
    max-inline-size: none;
  }
  .opener {
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr) 1.5rem;
    gap: 0.5rem;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.5rem 0;
    border: 0;
    font-weight: 700;
    color: inherit;
    text-align: start;
  }
  .opener:not(:has(.number)) {
    grid-template-columns: minmax(0, 1fr) 1.5rem;
  }
  .number,
  .sign {
    color: var(--_accent);
  }
  .number {
    white-space: nowrap;
  }
  .sign {
    text-align: end;
  }
  .sign::before {
    content: '+';
  }
  [aria-expanded='true'] .sign::before {
    content: '\\2212';
  }
  .summary {
    margin-block-start: 0.25rem;
    color: var(--_muted);
  }
  .area:has(.number) .summary {
    padding-inline-start: 2.75rem;
  }
  @container (max-width: 24rem) {
    .opener:has(.number) {
      grid-template-columns: 1.5rem minmax(0, 1fr) 1rem;
    }
    .opener {
      font-size: 0.9em;
    }
    .area:has(.number) .summary {
      padding-inline-start: 2rem;
    }
  }
  .name {
    hyphens: auto;
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
  .switch {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    margin-block-end: 1rem;
    border-color: var(--_border);
    border-width: 1px;
    font-weight: 500;
    color: inherit;
  }
  .box {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border: 2px solid currentcolor;
    border-radius: 0.1875rem;
  }
  [aria-pressed='true'] .box {
    border-width: 0.5625rem;
    border-color: var(--_accent);
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
  .loading {
    display: grid;
    gap: 1rem;
  }
  .loading span {
    block-size: 3.5rem;
    border-radius: var(--_radius);
    background: var(--_line);
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      border-color: ButtonBorder ButtonBorder Highlight;
    }
    [aria-pressed='true'] .box {
      forced-color-adjust: none;
      border-color: Highlight;
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
      clip-path: none;
    }
  }
`;
